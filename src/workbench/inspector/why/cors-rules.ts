import { sameName, type Field } from '#http/field.ts'

/** A rule that the browser checked, and how it came out. */
export interface CorsCheck {
  readonly ok: boolean
  /** The rule as it stands here. */
  readonly rule: string
  /** The field line it was checked against, or that there was none. */
  readonly saw?: string
  /** For a rule that is broken: what the server would have to do, and what the page might do in its stead. */
  readonly fix?: { readonly server: string; readonly page?: string }
}

/** What a page asks for, as far as the rules of CORS look at it. */
export interface CorsAsking {
  /** As the Origin field says it. */
  readonly origin: string
  readonly credentials: boolean
}

/** Whether an answer may be given to a page (Fetch standard, CORS check): one rule for its origin, one more with credentials. */
export function answerChecks({ origin, credentials }: CorsAsking, fields: readonly Field[]): CorsCheck[] {
  const allowed = members(fields, 'Access-Control-Allow-Origin')
  const named = allowed.length === 1 && allowed[0] === origin
  const anyone = allowed.length === 1 && allowed[0] === '*' && !credentials
  const checks = [
    check(
      named || anyone,
      credentials
        ? `allows ${origin} by name: * is not enough with credentials`
        : `allows ${origin}, or any origin (*)`,
      lineOf(fields, 'Access-Control-Allow-Origin'),
      `answer Access-Control-Allow-Origin: ${origin}`,
      credentials && allowed.join() === '*' ? 'ask without credentials' : undefined,
    ),
  ]
  if (!credentials) return checks
  return [
    ...checks,
    check(
      members(fields, 'Access-Control-Allow-Credentials').join() === 'true',
      'allows credentials',
      lineOf(fields, 'Access-Control-Allow-Credentials'),
      'answer Access-Control-Allow-Credentials: true',
      'ask without credentials',
    ),
  ]
}

/** Whether the answer to a preflight permits the request (Fetch standard, CORS-preflight fetch). */
export function permissionChecks(
  asking: CorsAsking,
  wanted: { readonly method: string; readonly fieldNames: readonly string[]; readonly methodIsSafe: boolean },
  answer: { readonly status: number; readonly fields: readonly Field[] },
): CorsCheck[] {
  const { fields, status } = answer
  const methods = members(fields, 'Access-Control-Allow-Methods')
  const names = members(fields, 'Access-Control-Allow-Headers').map((name) => name.toLowerCase())
  const any = (list: readonly string[]) => !asking.credentials && list.includes('*')
  return [
    ...answerChecks(asking, fields),
    check(
      status >= 200 && status <= 299,
      'is answered with a status from 200 to 299',
      `${status}`,
      'answer OPTIONS with 204',
    ),
    ...(wanted.methodIsSafe
      ? []
      : [
          check(
            methods.includes(wanted.method) || any(methods),
            `permits ${wanted.method}`,
            lineOf(fields, 'Access-Control-Allow-Methods'),
            `list ${wanted.method} in Access-Control-Allow-Methods`,
            'use another method',
          ),
        ]),
    ...wanted.fieldNames.map((name) =>
      check(
        // The wildcard does not cover Authorization.
        names.includes(name) || (name !== 'authorization' && any(names)),
        `permits the field ${name}`,
        lineOf(fields, 'Access-Control-Allow-Headers'),
        `list ${name} in Access-Control-Allow-Headers`,
        name === 'content-type' ? 'send another type of content' : `leave ${name} out`,
      ),
    ),
  ]
}

function check(ok: boolean, rule: string, saw: string, server: string, page?: string): CorsCheck {
  return { ok, rule, saw, ...(ok ? {} : { fix: { server, ...(page === undefined ? {} : { page }) } }) }
}

function lineOf(fields: readonly Field[], name: string): string {
  const lines = fields.filter((field) => sameName(field.name, name))
  return lines.length === 0
    ? `no ${name}`
    : lines.map(({ name: spelled, value }) => `${spelled}: ${value}`).join('\n')
}

// The members of all fields of that name (RFC 9110, 5.6.1).
function members(fields: readonly Field[], name: string): string[] {
  return fields
    .filter((field) => sameName(field.name, name))
    .flatMap(({ value }) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
}
