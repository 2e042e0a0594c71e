import { useId } from 'react'
import { emptyOption } from '#features/teach/quiz-editor/draft/new-question.ts'
import type { DraftOf } from '#features/teach/quiz-editor/draft/kinds.ts'
import styles from '#features/teach/quiz-editor/fields/fields.module.css'
import { ListEditor } from '#features/teach/quiz-editor/fields/list-editor.tsx'
import { Tick } from '#features/teach/quiz-editor/fields/tick.tsx'
import { Words } from '#features/teach/quiz-editor/fields/words.tsx'
import { Segments } from '#ui/segments.tsx'
import { replaced, type KindProps } from './kind-props.ts'
import { withCode } from './with-code.ts'

type Choice = DraftOf<'single' | 'multiple'>
type Option = Choice['options'][number]

/** The options of a question with one right answer or several. */
export function ChoiceForm({ question, change }: KindProps<'single' | 'multiple'>) {
  const name = useId()
  const single = question.kind === 'single'
  const put = (index: number, make: (option: Option) => Option, what: string, at?: string) =>
    change((now) => ({ ...now, options: replaced(now.options, index, make) }), what, at)
  const mark = (index: number, correct: boolean) =>
    change(
      (now) => ({
        ...now,
        options: now.options.map((option, at) =>
          at === index ? { ...option, correct } : single ? { ...option, correct: false } : option,
        ),
      }),
      `option ${index + 1} is ${correct ? 'right' : 'wrong'}`,
    )
  return (
    <div className={styles['parts']}>
      <Segments
        label="How many options are right"
        value={question.kind}
        options={[
          { value: 'single', label: 'One is right' },
          { value: 'multiple', label: 'Several may be right' },
        ]}
        onChange={(kind) => change((now) => withKind(now, kind), 'how many options are right')}
      />
      <ListEditor
        at="options"
        title="Options"
        each="Option"
        items={question.options}
        least={2}
        most={40}
        empty={emptyOption}
        onChange={(make, does) => change((now) => ({ ...now, options: make(now.options) }), does)}
        row={(option, index) => (
          <div className={styles['marked']}>
            <label className={styles['mark']}>
              <input
                type={single ? 'radio' : 'checkbox'}
                name={name}
                aria-label={`Option ${index + 1} is right`}
                checked={option.correct ?? false}
                onChange={(event) => mark(index, event.target.checked)}
              />
              Right
            </label>
            <Words
              bare
              at={`options.${index}.text`}
              label={`Option ${index + 1}`}
              placeholder={`Option ${index + 1}`}
              value={option.text}
              lines={2}
              onChange={(text) =>
                put(index, (now) => ({ ...now, text }), `option ${index + 1}`, `options.${index}.text`)
              }
            />
            <div className={styles['under']}>
              <Words
                bare
                at={`options.${index}.feedback`}
                label={`Feedback for option ${index + 1}`}
                placeholder="Feedback: why it is right or wrong"
                value={option.feedback}
                lines={2}
                onChange={(feedback) =>
                  put(
                    index,
                    (now) => ({ ...now, feedback }),
                    `feedback for option ${index + 1}`,
                    `options.${index}.feedback`,
                  )
                }
              />
              <details className={styles['more']} open={option.code !== undefined || undefined}>
                <summary>
                  Code <span className="visually-hidden">of option {index + 1}</span>
                </summary>
                <Words
                  bare
                  mono
                  at={`options.${index}.code`}
                  label={`Code of option ${index + 1}`}
                  placeholder="Stands below the option as it is written"
                  value={option.code}
                  lines={2}
                  onChange={(code) =>
                    put(
                      index,
                      (now) => withCode(now, code),
                      `code of option ${index + 1}`,
                      `options.${index}.code`,
                    )
                  }
                />
              </details>
            </div>
          </div>
        )}
      />
      <Tick
        at="shuffle"
        checked={question.shuffle ?? true}
        hint="Leave it out where the order means something: numbers, dates, “all of these”."
        onChange={(shuffle) => change((now) => ({ ...now, shuffle }), 'shuffling the options')}
      >
        Show the options in another order to each
      </Tick>
    </div>
  )
}

/** As the other kind; where only one may be right, the first that was stays. */
function withKind(question: Choice, kind: Choice['kind']): Choice {
  if (kind === 'multiple') return { ...question, kind }
  const first = question.options.findIndex(({ correct }) => correct)
  const options = question.options.map((option, index) => ({ ...option, correct: index === first }))
  return { ...question, kind, options }
}
