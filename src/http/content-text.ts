import { fieldValue, type Field } from './field.ts'
import type { CapturedBody } from './wire.ts'

/** Content as text: UTF-8, or the charset its Content-Type names where the browser knows it. */
export function contentText(fields: readonly Field[], body: CapturedBody): string {
  const charset = /charset="?([^\s;"]+)/i.exec(fieldValue(fields, 'content-type') ?? '')?.[1]
  return decoder(charset).decode(body.bytes)
}

function decoder(charset = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}
