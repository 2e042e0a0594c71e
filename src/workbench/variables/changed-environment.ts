import type { NamedVariables } from '#http/imported.ts'
import type { Variable } from '#http/variables.ts'
import type { Environment } from '#storage/schema.ts'

/** An environment in which a variable has that value; a row of that name is used again. */
export function withValue(environment: Environment, name: string, value: string): Environment {
  const { variables } = environment
  const at = variables.findLastIndex((variable) => variable.name === name)
  const row: Variable = { ...variables[at], name, value, enabled: true }
  return { ...environment, variables: at < 0 ? [...variables, row] : variables.with(at, row) }
}

/** A new environment at the end of the list, under a name that no other has. */
export function newEnvironment(
  all: readonly Environment[],
  { name, variables }: NamedVariables,
): Environment {
  const rank = Math.max(0, ...all.map((environment) => environment.rank)) + 1
  return { id: crypto.randomUUID(), name: freshName(all, name), rank, variables }
}

/** The name, with a number where another environment has it. */
export function freshName(all: readonly Environment[], wanted: string): string {
  const taken = new Set(all.map(({ name }) => name))
  const base = wanted.trim() || 'Environment'
  let name = base
  for (let number = 2; taken.has(name); number++) name = `${base} ${number}`
  return name
}

/** Values to begin with: hosts of the lab, and a key that one of them accepts. */
export const labEnvironment: NamedVariables = {
  name: 'Lab',
  variables: [
    { name: 'baseUrl', value: 'https://api.example.com', enabled: true },
    { name: 'echo', value: 'https://httpbin.org/anything', enabled: true },
    { name: 'userId', value: '3', enabled: true },
    { name: 'apiKey', value: 'demo-key-123', enabled: true, secret: true },
  ],
}
