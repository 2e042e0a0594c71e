import { Link } from 'wouter'
import { students as counted } from '#features/teach/class/words.ts'
import type { StoredClass } from '#storage/record-schema.ts'
import { SelectField } from '#ui/field.tsx'
import type { Step } from './new-form.tsx'
import styles from './new-form.module.css'

/** Who gets the quiz. */
export function ClassStep({ classes, plan, set }: Step & { classes: readonly StoredClass[] }) {
  const chosen = classes.find(({ id }) => id === plan.classId)
  const more = chosen?.students.filter(({ extraTime }) => extraTime > 0).length ?? 0
  return (
    <li>
      <h2>The class</h2>
      <div className={styles['row']}>
        <SelectField
          label="Class"
          value={chosen?.id ?? ''}
          options={[
            { value: '', label: 'No class: anyone with the quiz' },
            ...classes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => set({ classId: id === '' ? null : id })}
        />
      </div>
      {chosen ? (
        <p className={styles['about']}>
          {counted(chosen.students.length)}.{' '}
          {more > 0
            ? `${counted(more)} ${more === 1 ? 'has' : 'have'} extra time, which is laid down when the hand-out is made. `
            : ''}
          Their tokens tell whose a response is.{' '}
          <Link href={`/teach/class?id=${chosen.id}`}>Open the roster</Link>.
        </p>
      ) : (
        <p className={styles['about']}>
          Without a class, responses are told by the name that each types.{' '}
          <Link href="/teach/class">Make a class</Link>: what you enter here stays.
        </p>
      )}
    </li>
  )
}
