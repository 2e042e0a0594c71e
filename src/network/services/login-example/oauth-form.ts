import { oauthError } from './answers.ts'
import { type Call, requestField } from './call.ts'
import { FORM, mediaType, readText } from './content.ts'
import { listed, type Parameters, parametersOf } from './parameters.ts'

/**
 * The parameters of a request to an endpoint that takes forms from programs, such as /token.
 * @throws Refusal 400 invalid_request, 413 for too much
 */
export function readForm(call: Call): Parameters {
  if (mediaType(call) !== FORM) {
    call.context.note(`Content-Type is ${requestField(call, 'Content-Type') ?? 'missing'}`)
    throw oauthError('invalid_request', `The content must be ${FORM}`)
  }
  const parameters = parametersOf(new URLSearchParams(readText(call)))
  if (parameters.repeated.length > 0) {
    call.context.note(`more than once: ${parameters.repeated.join(', ')}`)
    throw oauthError('invalid_request', 'A parameter came more than once')
  }
  return parameters
}

/**
 * The value of a parameter that has to be there.
 * @throws Refusal 400 invalid_request
 */
export function required(parameters: Parameters, name: string): string {
  const value = parameters.get(name)
  if (value === undefined) throw oauthError('invalid_request', `${name} is missing`)
  return value
}

/**
 * The scope that is asked for.
 * @param most what may be had at most
 * @throws Refusal 400 invalid_scope
 */
export function scopeWithin(most: readonly string[], text: string): string[] {
  const scope = listed(text)
  if (scope.length > 0 && scope.every((value) => most.includes(value))) return scope
  throw oauthError('invalid_scope', `Possible here: ${most.join(' ')}`)
}
