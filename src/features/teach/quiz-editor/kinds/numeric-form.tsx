import styles from '#features/teach/quiz-editor/fields/fields.module.css'
import { asNumber } from '#features/teach/quiz-editor/draft/typed-numbers.ts'
import { ListEditor } from '#features/teach/quiz-editor/fields/list-editor.tsx'
import { NumberBox } from '#features/teach/quiz-editor/fields/number-box.tsx'
import { Words } from '#features/teach/quiz-editor/fields/words.tsx'
import type { DraftOf } from '#features/teach/quiz-editor/draft/kinds.ts'
import { FeedbackPair } from './feedback-pair.tsx'
import { replaced, type KindProps } from './kind-props.ts'

/** The number, how far off is still right, its unit, and answers that get part of the points. */
export function NumericForm({ question, change }: KindProps<'numeric'>) {
  const { tolerance = 0, answer } = question
  const range = typeof answer === 'number' && typeof tolerance === 'number' && tolerance > 0
  return (
    <div className={styles['parts']}>
      <div className={styles['pair']}>
        <NumberBox
          at="answer"
          label="Right answer"
          value={answer}
          onChange={(next = asNumber('')) =>
            change((now) => ({ ...now, answer: next }), 'the right answer', 'answer')
          }
        />
        <NumberBox
          at="tolerance"
          label="Tolerance, ±"
          value={tolerance}
          {...(range
            ? { hint: `Right from ${shown(answer - tolerance)} to ${shown(answer + tolerance)}.` }
            : {})}
          onChange={(next = 0) =>
            change((now) => ({ ...now, tolerance: next }), 'the tolerance', 'tolerance')
          }
        />
        <Words
          at="unit"
          label="Unit"
          value={question.unit}
          placeholder="None"
          hint="Stands behind the box; nobody types it."
          onChange={(unit) => change((now) => withUnit(now, unit), 'the unit', 'unit')}
        />
      </div>
      <ListEditor
        at="others"
        title="Other answers"
        each="Other answer"
        add="Add another answer"
        hint="Wrong ones that deserve words of their own, or part of the points."
        items={question.others ?? []}
        ordered={false}
        empty={() => ({ answer: asNumber(''), tolerance: 0, points: 0, feedback: '' })}
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
              <div className={styles['pair']}>
                <NumberBox
                  at={`others.${index}.answer`}
                  label={`Other answer ${index + 1}`}
                  value={other.answer}
                  onChange={(next = asNumber('')) => put({ answer: next }, 'answer')}
                />
                <NumberBox
                  at={`others.${index}.tolerance`}
                  label="Tolerance, ±"
                  value={other.tolerance ?? 0}
                  onChange={(next = 0) => put({ tolerance: next }, 'tolerance')}
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

function withUnit({ unit: _unit, ...question }: DraftOf<'numeric'>, unit: string): DraftOf<'numeric'> {
  return unit === '' ? question : { ...question, unit }
}

/** Without what binary fractions add. */
function shown(value: number): string {
  return String(Number(value.toPrecision(12)))
}
