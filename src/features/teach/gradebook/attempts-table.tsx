import { percentOf } from '#grading/class/grades.ts'
import type { StoredResponse } from '#storage/record-schema.ts'
import type { BookedAttempt } from '#grading/class/gradebook.ts'
import { attemptWords } from './cell-words.ts'
import styles from './cell-dialog.module.css'
import { momentText, percentText, pointsText, spanText } from './figures.ts'
import type { Row } from './use-gradebook.ts'

/** The attempts of a student, of which one is looked at. */
export function AttemptsTable(props: {
  row: Row
  chosen: BookedAttempt<StoredResponse>
  onChoose: (attempt: string) => void
}) {
  const { row } = props
  return (
    <div className={styles['answer']}>
      <table>
        <thead>
          <tr>
            <th scope="col">Attempt</th>
            <th scope="col">Handed in</th>
            <th scope="col">Took</th>
            <th scope="col">Points</th>
            <th scope="col">Percent</th>
          </tr>
        </thead>
        <tbody>
          {row.attempts.map((attempt) => {
            const { response, grade } = attempt
            const { marks } = attemptWords(attempt, row.attempts.length)
            return (
              <tr key={response.attempt}>
                <th scope="row">
                  {row.attempts.length > 1 ? (
                    <label className={styles['choose']}>
                      <input
                        type="radio"
                        name="attempt"
                        checked={attempt === props.chosen}
                        onChange={() => props.onChoose(response.attempt)}
                      />
                      {response.number}
                    </label>
                  ) : (
                    response.number
                  )}
                  {attempt === row.counting && <span className={styles['feedback']}>counts</span>}
                </th>
                <td>
                  {momentText(response.submittedAt)}
                  {marks.length > 0 && <span className={styles['late']}>{marks.join(', ')}</span>}
                </td>
                <td>{spanText(response.submittedAt - response.startedAt)}</td>
                <td>
                  {pointsText(grade.points)} of {pointsText(grade.of)}
                </td>
                <td>{percentText(percentOf(grade))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
