import type { JsonPath } from '#http/assertions/json-path.ts'

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/** A path as JavaScript reads it from the parsed content: `body.users[0]["first name"]`. */
export function accessor(path: JsonPath): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    return IDENTIFIER.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
  })
  return `body${steps.join('')}`
}
