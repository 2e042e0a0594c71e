import { textReader, type TextReader } from './content-reader.ts'
import { resultOf, type Answer, type Question, type Result } from './worker-message.ts'

/** A reader that answers later; `close` ends it and lets go of all it holds. */
export type PatientReader = {
  readonly [Name in keyof TextReader]: (
    ...given: Parameters<TextReader[Name]>
  ) => Promise<ReturnType<TextReader[Name]>>
} & { readonly close: () => void }

/**
 * Reads text in a worker, so that the page stays quick whatever its size. Where no worker can run the
 * page does it itself, one question at a time.
 */
export function patientReader(): PatientReader {
  const waiting = new Map<number, { question: Question; resolve: (result: Result) => void }>()
  let asked = 0
  let opened: Question | undefined
  let here: TextReader | undefined
  const worker = startWorker()

  const answerHere = () => {
    worker?.terminate()
    here ??= textReader()
    const reader = here
    if (opened && !waiting.has(opened.id)) resultOf(reader, opened)
    for (const { question, resolve } of waiting.values()) resolve(resultOf(reader, question))
    waiting.clear()
  }
  worker?.addEventListener('error', answerHere)
  worker?.addEventListener('message', ({ data: { id, result } }: MessageEvent<Answer>) => {
    waiting.get(id)?.resolve(result)
    waiting.delete(id)
  })

  const ask = (question: Question) =>
    new Promise<Result>((resolve) => {
      if (question.ask === 'open') opened = question
      waiting.set(question.id, { question, resolve })
      if (worker && !here) worker.postMessage(question)
      else setTimeout(answerHere)
    })

  return {
    open: async (...given) =>
      (await ask({ id: asked++, ask: 'open', given })) as ReturnType<TextReader['open']>,
    rows: async (...given) =>
      (await ask({ id: asked++, ask: 'rows', given })) as ReturnType<TextReader['rows']>,
    find: async (...given) =>
      (await ask({ id: asked++, ask: 'find', given })) as ReturnType<TextReader['find']>,
    index: async () =>
      (await ask({ id: asked++, ask: 'index', given: [] })) as ReturnType<TextReader['index']>,
    close: () => {
      worker?.terminate()
      waiting.clear()
      opened = undefined
      here = undefined
    },
  }
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return undefined
  }
}
