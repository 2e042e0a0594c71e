import { Check } from '#workbench/check.tsx'
import { Choice } from './choice.tsx'
import type { Step } from './new-form.tsx'
import styles from './new-form.module.css'

/** What is kept from the students until when. */
export function ModeStep({ plan, set }: Step) {
  const sealed = plan.mode === 'sealed'
  return (
    <li>
      <h2>Sealed or practice</h2>
      <Choice
        label="Mode"
        value={plan.mode}
        options={[
          {
            value: 'sealed',
            label: 'Sealed, for what counts',
            about:
              'Only the questions go out. Responses come back locked, and this browser alone grades them.',
          },
          {
            value: 'practice',
            label: 'Practice, for learning',
            about: 'The answers go out with the questions, so that each answer can be checked at once.',
          },
        ]}
        onChange={(mode) => set({ mode })}
      />
      <dl className={styles['means']}>
        <div>
          <dt>Protects against</dt>
          <dd>
            {sealed
              ? 'finding the answers in the page, making up a grade, changing a response on its way, and classmates reading it.'
              : plan.collect
                ? 'classmates reading a response that is sent to you. Nothing else.'
                : 'nothing.'}
          </dd>
        </div>
        <div>
          <dt>Does not protect against</dt>
          <dd>
            {sealed
              ? 'a false name, working together, or passing the questions on. Times are kept by the student’s own browser: advisory.'
              : 'anyone who looks into the link or file: every answer can be found there. Give no grades for it.'}
          </dd>
        </div>
      </dl>
      {!sealed && (
        <Check checked={plan.collect} onChange={(collect) => set({ collect })}>
          Collect responses, sealed for me
        </Check>
      )}
    </li>
  )
}
