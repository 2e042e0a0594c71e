import { diffWords, isSame, type VersionDiff } from '#features/teach/quiz-editor/draft/version-diff.ts'
import styles from './versions.module.css'

/** What changed from one version to the next: in a line, opened by the names of the questions. */
export function DiffList({ diff }: { diff: VersionDiff }) {
  if (isSame(diff)) return <p className={styles['diff']}>Nothing changed</p>
  const parts = [
    { sign: '+', does: 'Added', names: diff.added },
    { sign: '~', does: 'Changed', names: diff.changed },
    { sign: '−', does: 'Removed', names: diff.removed },
  ]
  return (
    <details className={styles['diff']}>
      <summary>{diffWords(diff)}</summary>
      <ul>
        {parts.flatMap(({ sign, does, names }) =>
          names.map((name, index) => (
            <li key={`${sign} ${index}`} data-does={does}>
              <span aria-hidden="true">{sign}</span>
              <span className="visually-hidden">{does}:</span> {name}
            </li>
          )),
        )}
      </ul>
    </details>
  )
}
