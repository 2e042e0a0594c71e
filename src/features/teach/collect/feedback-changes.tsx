import type { Student } from '#grading/class/student.ts'
import type { GivenHandOut, StoredResponse } from '#storage/record-schema.ts'
import styles from './collect.module.css'
import { changesSince, nameOf } from './released-changes.ts'

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
const points = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** When feedback was released last, and whose grade is another since then. */
export function FeedbackChanges(props: {
  given: GivenHandOut
  students: readonly Student[]
  responses: readonly StoredResponse[]
}) {
  const { given, students, responses } = props
  if (given.releasedAt === undefined) return null
  const changes = changesSince(given, given.releasedAt, responses)
  return (
    <div className={styles['changes']}>
      <p>
        Released{' '}
        <time dateTime={new Date(given.releasedAt).toISOString()}>{moment.format(given.releasedAt)}</time>.{' '}
        {changes.length === 0
          ? 'No grade has changed since.'
          : `${changes.length === 1 ? 'One grade is' : `${changes.length} grades are`} new or different since: release it again, and the newer file takes the place of the older.`}
      </p>
      {changes.length > 0 && (
        <details>
          <summary>What changed</summary>
          <ul>
            {changes.map(({ stored, before, now }) => (
              <li key={stored.id}>
                {nameOf(stored, students)}:{' '}
                {before === null
                  ? `${points.format(now)} points, came after the release`
                  : `${points.format(before)} → ${points.format(now)} points`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
