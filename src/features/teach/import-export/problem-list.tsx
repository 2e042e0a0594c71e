import type { ImportProblem } from '#grading/formats/imported.ts'
import styles from './import-export.module.css'

const FEW = 4
const MOST = 300

/** What was not read, or read otherwise, with line and name; first what cost a question. */
export function ProblemList({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null
  const sorted = problems.toSorted((a, b) => Number(b.leftOut > 0) - Number(a.leftOut > 0))
  const items = (
    <ul className={styles['problems']} aria-label="What was left out or changed">
      {sorted.slice(0, MOST).map((problem, index) => (
        <li key={index} data-left-out={problem.leftOut > 0}>
          {placeOf(problem) && <b>{placeOf(problem)}: </b>}
          {problem.what}
        </li>
      ))}
      {sorted.length > MOST && <li>… and {(sorted.length - MOST).toLocaleString('en')} more.</li>}
    </ul>
  )
  if (problems.length <= FEW) return items
  return (
    <details open={problems.some(({ leftOut }) => leftOut > 0)}>
      <summary>{problems.length.toLocaleString('en')} things were left out or changed</summary>
      {items}
    </details>
  )
}

function placeOf({ line, question }: ImportProblem): string {
  const named = question && question.length > 60 ? `${question.slice(0, 59)}…` : question
  return [line === undefined ? '' : `Line ${line}`, named ? `“${named}”` : ''].filter(Boolean).join(', ')
}
