import { textReader } from './content-reader.ts'
import { resultOf, type Answer, type Question, type Result } from './worker-message.ts'

const reader = textReader()

addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  const result = resultOf(reader, question)
  // What `open` gives is needed here again; copying it takes milliseconds.
  const transfer = question.ask === 'open' ? [] : memoryOf(result)
  postMessage({ id: question.id, result } satisfies Answer, { transfer })
})

/** The memory that can move to the page instead of being copied. */
function memoryOf(result: Result): ArrayBuffer[] {
  const columns: unknown[] = result instanceof Uint32Array ? [result] : Object.values(result ?? {})
  return columns.flatMap((column) =>
    column instanceof Uint32Array && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  )
}
