import { CARDS_A_DAY, dueByDay } from '#grading/review/plan.ts'
import { startOfDay } from '#grading/review/day.ts'
import styles from './overview.module.css'
import type { Review } from './use-review.ts'

const DAYS = 7
const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' })

/** What comes due on the next days, as bars with their numbers. */
export function Coming({ review: { cards, now } }: { review: Review }) {
  const counts = dueByDay(cards, now, DAYS)
  const most = Math.max(CARDS_A_DAY, ...counts)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">This week</h2>
      <p className={styles['note']}>
        {total} {total === 1 ? 'card comes' : 'cards come'} due
        {Math.max(...counts) > CARDS_A_DAY && `; no day asks for more than ${CARDS_A_DAY}`}.
      </p>
      <ol className={styles['days']}>
        {counts.map((count, day) => (
          <li key={startOfDay(now, day)}>
            <span>{day === 0 ? 'Today' : day === 1 ? 'Tomorrow' : weekday.format(startOfDay(now, day))}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * count) / most} height="8" />
            </svg>
            <span className={styles['number']}>{count}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
