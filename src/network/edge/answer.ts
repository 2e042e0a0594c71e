import type { Field } from '#http/field.ts'
import { sameName } from '#http/field.ts'
import { reasonPhrase } from '#http/status.ts'
import { textContent, type Content } from './content.ts'

/** What a server answers: a response message whose content may still be on its way. */
export interface Answer {
  readonly status: number
  readonly reason: string
  readonly fields: readonly Field[]
  readonly content: Content
}

/** An answer that describes an error to programs (RFC 9457). */
export function problemAnswer(status: number, detail: string, fields: readonly Field[] = []): Answer {
  const title = reasonPhrase(status)
  return {
    status,
    reason: title,
    fields: [{ name: 'Content-Type', value: 'application/problem+json' }, ...fields],
    content: textContent(JSON.stringify({ type: 'about:blank', title, status, detail })),
  }
}

/** `fields` with those of `added` whose name does not occur in them yet. */
export function withMissing(fields: readonly Field[], added: readonly Field[]): readonly Field[] {
  return [...fields, ...added.filter(({ name }) => !fields.some((field) => sameName(field.name, name)))]
}

/** `fields` without those of the given names. */
export function without(fields: readonly Field[], ...names: string[]): readonly Field[] {
  return fields.filter((field) => !names.some((name) => sameName(field.name, name)))
}

/** Whether a response of this status to this method has content (RFC 9110, 6.4.1). */
export function mayHaveContent(status: number, method: string): boolean {
  return method !== 'HEAD' && status >= 200 && ![204, 205, 304].includes(status)
}
