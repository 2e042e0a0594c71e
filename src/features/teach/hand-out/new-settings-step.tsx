import { SelectField, TextField } from '#ui/field.tsx'
import { Check } from '#workbench/check.tsx'
import type { Step } from './new-form.tsx'
import styles from './new-form.module.css'
import type { PlanProblems } from './plan.ts'

/** How the quiz is taken. */
export function SettingsStep({ plan, set, problems }: Step & { problems: PlanProblems }) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <li>
      <h2>How it is taken</h2>
      <fieldset className={styles['fields']}>
        <legend>Time, advisory</legend>
        <TextField
          label="Time limit, in minutes"
          inputMode="decimal"
          placeholder="none"
          value={plan.timeLimit}
          problem={problems.timeLimit}
          onChange={(timeLimit) => set({ timeLimit })}
        />
        <TextField
          label="Opens"
          type="datetime-local"
          value={plan.opensAt}
          problem={problems.opensAt}
          onChange={(opensAt) => set({ opensAt })}
        />
        <TextField
          label="Closes"
          type="datetime-local"
          value={plan.closesAt}
          problem={problems.closesAt}
          onChange={(closesAt) => set({ closesAt })}
        />
        <p className={styles['about']}>
          Times are those of this computer ({zone}); students see them in their own. Each student’s browser
          keeps them by its own clock, and a clock can be set wrong: late responses come in all the same, and
          are marked.
        </p>
      </fieldset>
      <fieldset className={styles['fields']}>
        <legend>Attempts</legend>
        <TextField
          label="How many (0: any number)"
          inputMode="numeric"
          value={plan.attempts}
          problem={problems.attempts}
          onChange={(attempts) => set({ attempts })}
        />
        <SelectField
          label="Of several counts"
          value={plan.counts}
          options={[
            { value: 'best', label: 'The best' },
            { value: 'last', label: 'The last' },
            { value: 'first', label: 'The first' },
          ]}
          onChange={(counts) => set({ counts })}
        />
        <TextField
          label="Pass mark, in % of the points"
          inputMode="numeric"
          placeholder="none"
          value={plan.passMark}
          problem={problems.passMark}
          onChange={(passMark) => set({ passMark })}
        />
      </fieldset>
      <fieldset className={styles['fields']}>
        <legend>On the page</legend>
        <SelectField
          label="Questions"
          value={plan.pages}
          options={[
            { value: 'one', label: 'One a page' },
            { value: 'all', label: 'All on one page' },
          ]}
          onChange={(pages) => set({ pages })}
        />
        {plan.mode === 'practice' && (
          <SelectField
            label="The right answers are shown"
            value={plan.feedback}
            options={[
              { value: 'at-once', label: 'After each answer' },
              { value: 'at-end', label: 'At the end' },
              { value: 'released', label: 'When I release them' },
            ]}
            onChange={(feedback) => set({ feedback })}
          />
        )}
        {plan.mode === 'sealed' && (
          <p className={styles['about']}>
            The right answers are shown when you release them, by a feedback file: until then no student has
            them.
          </p>
        )}
        <div className={styles['checks']}>
          <Check checked={plan.shuffleQuestions} onChange={(shuffleQuestions) => set({ shuffleQuestions })}>
            Questions in another order for each
          </Check>
          <Check checked={plan.shuffleOptions} onChange={(shuffleOptions) => set({ shuffleOptions })}>
            Options in another order for each
          </Check>
          <Check checked={plan.hints} onChange={(hints) => set({ hints })}>
            Hints may be asked for
          </Check>
          <Check checked={plan.confidence} onChange={(confidence) => set({ confidence })}>
            Ask how sure one is of each answer
          </Check>
        </div>
      </fieldset>
    </li>
  )
}
