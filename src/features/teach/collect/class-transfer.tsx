import type { GivenHandOut } from '#storage/record-schema.ts'
import styles from './collect.module.css'
import { ExportClass } from './export-class.tsx'
import { ImportClass } from './import-class.tsx'

/**
 * Moves a whole class between browsers as one encrypted file: saves the class of a hand-out, or the class of that id,
 * where one is given, and takes any class in.
 */
export function ClassTransfer({ given, classId }: { given?: GivenHandOut; classId?: string }) {
  const of = given ? { handOutId: given.id } : classId === undefined ? undefined : { classId }
  return (
    <div className={styles['transfer']}>
      {of && <ExportClass of={of} />}
      <ImportClass />
    </div>
  )
}
