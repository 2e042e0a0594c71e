import { useId } from 'react'
import styles from '#features/teach/quiz-editor/fields/fields.module.css'
import { Words } from '#features/teach/quiz-editor/fields/words.tsx'
import type { KindProps } from './kind-props.ts'

/** Whether the statement is true, and what is said to each answer. */
export function TrueFalseForm({ question, change }: KindProps<'true-false'>) {
  const name = useId()
  return (
    <div className={styles['parts']}>
      <fieldset>
        <legend className={styles['label']}>The statement is</legend>
        <div className={styles['choices']}>
          {[true, false].map((value) => (
            <label key={String(value)}>
              <input
                type="radio"
                name={name}
                data-at={value ? 'answer' : undefined}
                checked={question.answer === value}
                onChange={() => change((now) => ({ ...now, answer: value }), 'the right answer')}
              />
              {value ? 'True' : 'False'}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles['pair']}>
        {(['true', 'false'] as const).map((value) => (
          <Words
            key={value}
            at={`feedback.${value}`}
            label={`Said to “${value === 'true' ? 'True' : 'False'}”`}
            value={question.feedback?.[value]}
            lines={2}
            placeholder={String(question.answer) === value ? 'Why it is right' : 'Why it is wrong'}
            onChange={(text) =>
              change(
                (now) => ({ ...now, feedback: { ...now.feedback, [value]: text } }),
                `feedback for “${value}”`,
                `feedback.${value}`,
              )
            }
          />
        ))}
      </div>
    </div>
  )
}
