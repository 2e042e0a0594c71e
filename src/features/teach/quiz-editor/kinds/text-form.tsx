import { useState } from 'react'
import { textAnswerFits, type Spaces } from '#grading/quiz/text-answer.ts'
import { SelectField, TextField } from '#ui/field.tsx'
import styles from '#features/teach/quiz-editor/fields/fields.module.css'
import { ListEditor } from '#features/teach/quiz-editor/fields/list-editor.tsx'
import { NumberBox } from '#features/teach/quiz-editor/fields/number-box.tsx'
import { Tick } from '#features/teach/quiz-editor/fields/tick.tsx'
import { Words } from '#features/teach/quiz-editor/fields/words.tsx'
import { FeedbackPair } from './feedback-pair.tsx'
import { replaced, type KindProps } from './kind-props.ts'

const spaceRules: readonly { value: Spaces; label: string }[] = [
  { value: 'fold', label: 'Any number of spaces counts as one' },
  { value: 'ignore', label: 'Spaces don’t count' },
  { value: 'exact', label: 'Spaces as they are typed' },
]

/** Which texts are right, how they are compared, and answers that get part of the points. */
export function TextForm({ question, change }: KindProps<'text'>) {
  const rules = {
    accept: question.accept.filter((each) => each.trim() !== ''),
    caseSensitive: question.caseSensitive ?? false,
    spaces: question.spaces ?? 'fold',
    wildcards: question.wildcards ?? false,
  }
  return (
    <div className={styles['parts']}>
      <ListEditor
        at="accept"
        title="Accepted answers"
        each="Accepted answer"
        hint="The first is shown as the right one."
        items={question.accept}
        least={1}
        most={50}
        empty={() => ''}
        onChange={(make, does) => change((now) => ({ ...now, accept: make(now.accept) }), does)}
        row={(text, index) => (
          <Words
            bare
            mono
            at={`accept.${index}`}
            label={`Accepted answer ${index + 1}`}
            value={text}
            onChange={(typed) =>
              change(
                (now) => ({ ...now, accept: replaced(now.accept, index, () => typed) }),
                `accepted answer ${index + 1}`,
                `accept.${index}`,
              )
            }
          />
        )}
      />
      <div>
        <Tick
          at="caseSensitive"
          checked={rules.caseSensitive}
          onChange={(caseSensitive) => change((now) => ({ ...now, caseSensitive }), 'whether case counts')}
        >
          Upper and lower case count
        </Tick>
        <Tick
          at="wildcards"
          checked={rules.wildcards}
          hint="`gzip*` accepts gzip and gzip, br. Write \* for a star."
          onChange={(wildcards) => change((now) => ({ ...now, wildcards }), 'whether * stands for anything')}
        >
          A * stands for any characters
        </Tick>
      </div>
      <div className={styles['pair']}>
        <SelectField
          label="Spaces"
          value={rules.spaces}
          options={spaceRules}
          onChange={(spaces) => change((now) => ({ ...now, spaces }), 'how spaces count')}
        />
        <Trial fits={(typed) => textAnswerFits(rules, typed)} />
      </div>
      <ListEditor
        at="others"
        title="Other answers"
        each="Other answer"
        add="Add another answer"
        hint="Wrong ones that deserve words of their own, or part of the points."
        items={question.others ?? []}
        ordered={false}
        empty={() => ({ text: '', points: 0, feedback: '' })}
        onChange={(make, does) => change((now) => ({ ...now, others: make(now.others ?? []) }), does)}
        row={(other, index) => {
          const put = (part: Partial<typeof other>, what: string) =>
            change(
              (now) => ({
                ...now,
                others: replaced(now.others ?? [], index, (each) => ({ ...each, ...part })),
              }),
              `other answer ${index + 1}`,
              `others.${index}.${what}`,
            )
          return (
            <>
              <div className={styles['worth']}>
                <Words
                  mono
                  at={`others.${index}.text`}
                  label={`Other answer ${index + 1}`}
                  value={other.text}
                  onChange={(text) => put({ text }, 'text')}
                />
                <NumberBox
                  at={`others.${index}.points`}
                  label="Worth, 0–1"
                  value={other.points ?? 0}
                  onChange={(points = 0) => put({ points }, 'points')}
                />
              </div>
              <Words
                bare
                at={`others.${index}.feedback`}
                label={`Feedback for other answer ${index + 1}`}
                placeholder="Feedback"
                value={other.feedback}
                lines={2}
                onChange={(feedback) => put({ feedback }, 'feedback')}
              />
            </>
          )
        }}
      />
      <FeedbackPair
        feedback={question.feedback}
        onChange={(make, at) =>
          change((now) => ({ ...now, feedback: make(now.feedback ?? {}) }), 'the feedback', at)
        }
      />
    </div>
  )
}

/** A place to try what would be accepted. */
function Trial({ fits }: { fits: (typed: string) => boolean }) {
  const [typed, setTyped] = useState('')
  return (
    <TextField
      label="Try an answer"
      mono
      value={typed}
      hint={typed === '' ? 'Is it accepted?' : fits(typed) ? '✓ Accepted' : '✗ Not accepted'}
      onChange={setTyped}
    />
  )
}
