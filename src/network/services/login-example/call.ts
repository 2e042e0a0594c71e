import { fieldValue } from '#http/field.ts'
import type { HandlerContext } from '#network/service.ts'
import type { State } from './state.ts'

/** One request, as the methods of a resource get it. */
export interface Call {
  readonly request: Request
  readonly url: URL
  readonly context: HandlerContext
  readonly state: State
  /** Lab epoch ms when the request came in. */
  readonly now: number
}

/** Answers a call. Throws a Refusal to answer with an error. */
export type Method = (call: Call) => Response | Promise<Response>

/** A path and what can be done there. HEAD, OPTIONS and 405 follow from it. */
export interface Resource {
  /** Without origin, such as `/token`. */
  readonly path: string
  /** What it is for, in a few words. */
  readonly purpose: string
  readonly methods: { readonly GET?: Method; readonly POST?: Method }
}

/** A request field as on the wire; browsers keep some, such as Cookie, from the `Request`. */
export function requestField({ context }: Call, name: string): string | undefined {
  return fieldValue(context.fields, name)
}

/** Whether the client asks for JSON by name. */
export function wantsJson(call: Call): boolean {
  return /\bapplication\/json\b/i.test(requestField(call, 'Accept') ?? '')
}
