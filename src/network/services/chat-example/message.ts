import * as v from 'valibot'

/** The longest text a message may have, in characters. */
export const MAX_TEXT = 2_000

const Message = v.variant('type', [
  v.object({
    type: v.literal('message'),
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TEXT)),
  }),
  v.object({ type: v.literal('rename'), name: v.string() }),
  v.object({ type: v.literal('ping') }),
])

/** What a client may say. */
export type ClientMessage = v.InferOutput<typeof Message>

/** Why a message was not understood, for its sender. */
export interface MessageError {
  readonly type: 'error'
  readonly code: 'bad-json' | 'bad-message' | 'not-text'
  readonly message: string
}

/** Reads what came over the socket. Bad input gives an error to answer with, and never throws. */
export function readMessage(data: unknown): ClientMessage | MessageError {
  if (typeof data !== 'string') return error('not-text', 'Send text, not bytes.')
  let json: unknown
  try {
    json = JSON.parse(data)
  } catch {
    return error('bad-json', 'That is no JSON. Try {"type": "message", "text": "Hello"}.')
  }
  const { success, output } = v.safeParse(Message, json)
  if (success) return output
  return error(
    'bad-message',
    `Send {"type": "message", "text": …} with 1 to ${MAX_TEXT} characters, {"type": "rename", "name": …} or {"type": "ping"}.`,
  )
}

function error(code: MessageError['code'], message: string): MessageError {
  return { type: 'error', code, message }
}
