import type { Imported, ImportNote } from '#http/imported.ts'
import { fitting } from '#http/formats/note.ts'
import { memberOf } from '#http/formats/source.ts'
import type { Variable } from '#http/variables.ts'
import { postmanVariables, valueOf } from './postman-schema.ts'

/** Reads an environment, or the globals, as Postman exports them. */
export function readPostmanEnvironment(value: unknown): Imported {
  const notes: ImportNote[] = []
  const variables = variablesOf(memberOf(value, 'values'), 'values', notes)
  const name = memberOf(value, 'name')
  return {
    requests: [],
    notes,
    environment: { name: typeof name === 'string' && name !== '' ? name : 'Postman', variables },
  }
}

/** The variables of a list; those without a name are left out. */
export function variablesOf(given: unknown, at: string, notes: ImportNote[]): Variable[] {
  const rows = given === undefined ? [] : (fitting(postmanVariables, given, at, notes) ?? [])
  return rows.flatMap((row): Variable[] => {
    const name = (row.key || (row.id ?? '')).trim()
    if (name === '') return []
    const enabled = row.disabled !== true && row.enabled !== false
    return [{ name, value: valueOf(row), enabled, ...(row.type === 'secret' && { secret: true }) }]
  })
}
