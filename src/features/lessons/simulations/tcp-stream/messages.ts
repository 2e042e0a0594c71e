export const MOST_MESSAGES = 8
export const MOST_BYTES = 40

/** The messages typed, one a line; `\n` stands for a newline in one. What is too much is left out, and `problem` says so. */
export function messagesOf(text: string): {
  readonly messages: readonly Uint8Array[]
  readonly problem?: string
} {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const encoder = new TextEncoder()
  const messages = lines.slice(0, MOST_MESSAGES).map((line) => encoder.encode(line.replaceAll('\\n', '\n')))
  const kept = messages.map((message) => message.slice(0, MOST_BYTES))
  if (messages.length === 0) return { messages: [], problem: 'Write a message to send.' }
  if (lines.length > MOST_MESSAGES)
    return { messages: kept, problem: `Only the first ${MOST_MESSAGES} messages are sent.` }
  if (messages.some((message) => message.length > MOST_BYTES))
    return { messages: kept, problem: `Of each message, only the first ${MOST_BYTES} bytes are sent.` }
  return { messages: kept }
}
