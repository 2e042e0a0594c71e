import type { GivenAnswer } from '#grading/class/distractors.ts'
import type { QuestionOf } from '#grading/quiz/quiz-schema.ts'
import { NumberField } from '#workbench/number-field.tsx'
import { pointsText } from './figures.ts'
import own from './regrade-dialog.module.css'

type NumericQuestion = QuestionOf<'numeric'>

/** The number that is right and how far off one may be, with the numbers that were given. */
export function GivenNumbers(props: {
  question: NumericQuestion
  /** By the key as it is edited. */
  given: readonly GivenAnswer[]
  onChange: (question: NumericQuestion) => void
}) {
  const { question, given, onChange } = props
  return (
    <div className={own['numbers']}>
      <div className={own['pair']}>
        <NumberField
          label={`Right number${question.unit === undefined ? '' : ` (${question.unit})`}`}
          value={question.answer}
          problemOf={() => undefined}
          onChange={(answer) => answer !== undefined && onChange({ ...question, answer })}
        />
        <NumberField
          label="Tolerance to both sides"
          value={question.tolerance}
          problemOf={(tolerance) => (tolerance < 0 ? 'Write 0 or more.' : undefined)}
          onChange={(tolerance) => tolerance !== undefined && onChange({ ...question, tolerance })}
        />
      </div>
      <table>
        <caption>Answers that were given</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Students</th>
            <th scope="col">By this key</th>
          </tr>
        </thead>
        <tbody>
          {given.slice(0, 30).map(({ text, count, fraction }) => (
            <tr key={text}>
              <th scope="row">{text}</th>
              <td>{pointsText(count)}</td>
              <td>{fraction === 1 ? 'right' : fraction > 0 ? 'partly right' : 'wrong'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
