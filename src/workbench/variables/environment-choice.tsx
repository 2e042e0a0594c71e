import { useId, useState } from 'react'
import { useEnvironments } from '#storage/environment-queries.ts'
import { useStorage } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, selectClass } from '#ui/field.tsx'
import { EnvironmentsDialog } from './environments-dialog.tsx'
import styles from './environments.module.css'

/** Which environment gives the variables their values, and the way to their editor. */
export function EnvironmentChoice() {
  const id = useId()
  const storage = useStorage()
  const environments = useEnvironments()
  const [editing, setEditing] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { all = [], chosen } = environments ?? {}
  const choose = (to: string) => {
    storage
      .library()
      .then((library) => library.chooseEnvironment(to === '' ? undefined : to))
      .then(
        () => setProblem(undefined),
        (error: Error) => setProblem(error.message),
      )
  }
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>Environment</label>
      <select
        id={id}
        className={selectClass}
        value={chosen?.id ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">None</option>
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name || 'No name'}
          </option>
        ))}
      </select>
      <Button look="quiet" onClick={() => setEditing(true)}>
        Edit<span className="visually-hidden"> environments</span>
      </Button>
      {problem !== undefined && <FieldMessage severity="stop">{problem}</FieldMessage>}
      {editing && <EnvironmentsDialog onClose={() => setEditing(false)} />}
    </div>
  )
}
