import type { Loss } from '#grading/formats/inexpressible.ts'
import { FieldMessage } from '#ui/field.tsx'
import styles from './import-export.module.css'

/** What a format can't hold of a quiz: first the questions that it leaves out. */
export function LossList({ losses, of }: { losses: readonly Loss[]; of: number }) {
  const leftOut = losses.filter((each) => each.leftOut)
  const changed = losses.filter((each) => !each.leftOut)
  if (losses.length === 0) return <p className={styles['kept']}>Every question is kept whole.</p>
  return (
    <div className={styles['losses']}>
      {leftOut.length > 0 && (
        <>
          <FieldMessage severity="warn">
            {leftOut.length === of
              ? 'No question of this quiz can be written in this format.'
              : `${leftOut.length} of ${of} questions will not be in the file:`}
          </FieldMessage>
          <Items losses={leftOut} />
        </>
      )}
      {changed.length > 0 && (
        <>
          <p>
            {changed.length === 1
              ? 'One question loses something:'
              : `${changed.length} questions lose something:`}
          </p>
          <Items losses={changed} />
        </>
      )}
    </div>
  )
}

function Items({ losses }: { losses: readonly Loss[] }) {
  return (
    <ul className={styles['problems']}>
      {losses.map(({ id, label, lost }) => (
        <li key={id}>
          <b>{label}: </b>
          {lost.join('; ')}
        </li>
      ))}
    </ul>
  )
}
