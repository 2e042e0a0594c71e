import type { MethodReference, StatusReference, UnregisteredCode } from './reference-entry.ts'

const statusFiles = import.meta.glob<readonly StatusReference[]>('/lessons/reference/status-*.yaml', {
  import: 'default',
  eager: true,
})
const methodFiles = import.meta.glob<readonly MethodReference[]>('/lessons/reference/methods.yaml', {
  import: 'default',
  eager: true,
})
const unregisteredFiles = import.meta.glob<readonly UnregisteredCode[]>(
  '/lessons/reference/unregistered.yaml',
  {
    import: 'default',
    eager: true,
  },
)

const statuses = new Map(
  Object.values(statusFiles).flatMap((entries) => entries.map((entry) => [entry.code, entry])),
)
const methods = new Map(
  Object.values(methodFiles).flatMap((entries) => entries.map((entry) => [entry.method, entry])),
)

/** Codes that are not registered and that people meet all the same, ascending. */
export const unregisteredCodes: readonly UnregisteredCode[] = Object.values(unregisteredFiles).flat()

/** What the reference says about a code; undefined where it is not registered. */
export function statusReference(code: number): StatusReference | undefined {
  return statuses.get(code)
}

/** What the reference says about a method the lab teaches; undefined for any other. */
export function methodReference(name: string): MethodReference | undefined {
  return methods.get(name)
}
