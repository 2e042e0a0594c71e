import { useState } from 'react'
import type { NamedVariables } from '#http/imported.ts'
import { useEnvironments } from '#storage/environment-queries.ts'
import { useStorage } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { newEnvironment } from './changed-environment.ts'

const list = new Intl.ListFormat('en')

/** Offers the values that a request brought along: as an environment of their own, so that none is overwritten. */
export function OfferedEnvironment({ offered, onDone }: { offered: NamedVariables; onDone: () => void }) {
  const storage = useStorage()
  const environments = useEnvironments()
  const [problem, setProblem] = useState<string>()
  if (!environments) return null
  const names = offered.variables.map(({ name }) => name)
  const shown = names.length > 4 ? [...names.slice(0, 4), `${names.length - 4} more`] : names
  const keep = async () => {
    const environment = newEnvironment(environments.all, offered)
    const library = await storage.library()
    await library.putEnvironment(environment)
    await library.chooseEnvironment(environment.id)
    onDone()
  }
  return (
    <div>
      <p>
        It brings values for {list.format(shown)} along, from “{offered.name}”. Nothing of yours is changed by
        keeping them.
      </p>
      <Button onClick={() => keep().catch((error: Error) => setProblem(error.message))}>
        Keep them as an environment
      </Button>{' '}
      <Button look="quiet" onClick={onDone}>
        Not now
      </Button>
      {problem !== undefined && <FieldMessage severity="stop">{problem}</FieldMessage>}
    </div>
  )
}
