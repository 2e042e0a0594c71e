import type { Override, Regrade } from '#grading/class/grade-changes.ts'
import styles from './cell-dialog.module.css'
import { momentText, pointsText } from './figures.ts'

const rules = {
  key: 'Graded by another key',
  full: 'Everyone gets the points',
  drop: 'Dropped for everybody',
} as const

/** Every change of a grade with its reason, the newest first; nothing where there is none. */
export function ChangeHistory(props: { overrides: readonly Override[]; regrades: readonly Regrade[] }) {
  const changes = [
    ...props.overrides.map(({ at, reason, points }) => ({
      at,
      reason,
      what: points === null ? 'Points by hand taken back' : `Set by hand: ${pointsText(points)} points`,
    })),
    ...props.regrades.map(({ at, reason, rule }) => ({ at, reason, what: rules[rule.kind] })),
  ].toSorted((a, b) => b.at - a.at)
  if (changes.length === 0) return null
  return (
    <section className={styles['history']} aria-label="Changes">
      <h3>Changes</h3>
      <ol>
        {changes.map(({ at, reason, what }, index) => (
          <li key={`${at} ${index}`}>
            <strong>{what}</strong>
            <time dateTime={new Date(at).toISOString()}>{momentText(at)}</time>
            <span>{reason}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
