import { useEffect, useId, useRef, useState } from 'react'
import { whyMissing } from '#http/variable-problems.ts'
import { useStorage } from '#storage/queries.ts'
import type { Library } from '#storage/library.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, inputClass, monoClass } from '#ui/field.tsx'
import { newEnvironment, withValue } from './changed-environment.ts'
import { masked } from './masked.ts'
import type { DraftVariables } from './read-variables.ts'
import { VariableCompletion } from './variable-completion.tsx'
import styles from './variables.module.css'

/** Where a URL with variables goes, and a place to give a value to each one that has none. */
export function VariablesNote({
  url,
  variables,
  attempted,
}: {
  url: string
  variables: DraftVariables
  /** Whether one has tried to send it so. */
  attempted: boolean
}) {
  const { missing, draft, used } = variables
  const names = [...new Map(missing.map((one) => [one.why.name, one])).values()]
  const sought = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempted) sought.current?.querySelector('input')?.focus()
  }, [attempted])
  return (
    <div className={styles['note']} ref={sought}>
      <div role="status">
        {names.map((one) => (
          <FieldMessage key={one.why.name} severity="stop">
            {whyMissing(one)}
          </FieldMessage>
        ))}
      </div>
      {names.map(({ why: { name } }) => (
        <GiveValue key={name} name={name} variables={variables} />
      ))}
      {names.length === 0 && url.includes('{{') && (
        <p className={styles['goes']}>
          Goes to <code>{masked(draft.url.trim(), used)}</code>
        </p>
      )}
      <VariableCompletion within="[role=group]" />
    </div>
  )
}

function GiveValue({ name, variables }: { name: string; variables: DraftVariables }) {
  const id = useId()
  const storage = useStorage()
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<string>()
  const { environment, environments } = variables
  const secret = environment?.variables.some((one) => one.name === name && one.secret) ?? false
  const others = environments.all.filter(
    (one) => one !== environment && one.variables.some((row) => row.name === name && row.enabled),
  )
  const change = (work: (library: Library) => Promise<void>) => {
    storage
      .library()
      .then(work)
      .catch((error: Error) => setProblem(error.message))
  }
  const give = () =>
    change(async (library) => {
      const into = environment ?? newEnvironment(environments.all, { name: 'My variables', variables: [] })
      await library.putEnvironment(withValue(into, name, value))
      if (!environment) await library.chooseEnvironment(into.id)
    })
  return (
    <div className={styles['give']}>
      <label htmlFor={id}>
        Value of <code>{name}</code>
      </label>
      <input
        id={id}
        type={secret ? 'password' : 'text'}
        className={`${inputClass} ${monoClass}`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => setValue(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          // It stands in a form whose Enter sends.
          event.preventDefault()
          give()
        }}
      />
      <Button onClick={give}>{environment ? `Put into ${environment.name}` : 'Keep it'}</Button>
      {others.slice(0, 3).map((other) => (
        <Button
          key={other.id}
          look="quiet"
          onClick={() => change((library) => library.chooseEnvironment(other.id))}
        >
          Use {other.name}, which has one
        </Button>
      ))}
      {problem !== undefined && <FieldMessage severity="stop">{problem}</FieldMessage>}
    </div>
  )
}
