import type { Duplicate } from '#grading/class/roster.ts'
import type { RosterProblem } from '#grading/class/roster-table.ts'
import styles from './list-import.module.css'

/** How many lines are listed at once; of a wrong file there are thousands. */
const MOST = 50

/** The lines of a list that will not be added, each with the reason. */
export function LeftOut(props: { problems: readonly RosterProblem[]; duplicates: readonly Duplicate[] }) {
  return (
    <>
      <Lines
        title="Can’t be used"
        lines={props.problems.map(({ line, message }) => ({ line, text: message }))}
      />
      <Lines
        title="Already there, left as they are"
        lines={props.duplicates.map(({ listed, why }) => ({
          line: listed.line,
          text: `${listed.name}: ${why}.`,
        }))}
      />
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly { line: number; text: string }[] }) {
  if (lines.length === 0) return null
  return (
    <section className={styles['left']} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.slice(0, MOST).map(({ line, text }, index) => (
          <li key={index}>
            <b>Line {line}</b> {text}
          </li>
        ))}
      </ul>
      {lines.length > MOST && <p>And {(lines.length - MOST).toLocaleString('en')} more lines.</p>}
    </section>
  )
}
