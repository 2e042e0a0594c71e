import { useEffect, useState } from 'react'
import type { ReadQuestions } from '#grading/formats/read-questions.ts'

/** A text that may hold questions, and the name of its file: '' where it was pasted. */
export interface Source {
  readonly name: string
  readonly text: string
}

export type Reading =
  | { readonly at: 'nothing' }
  | { readonly at: 'reading' }
  | { readonly at: 'read'; readonly read: ReadQuestions; readonly formatName: string | undefined }
  | { readonly at: 'failed'; readonly problem: string }

/** The questions of a text; the readers come along with the first one. */
export function useRead(source: Source): Reading {
  const [done, setDone] = useState<{ readonly of: Source; readonly reading: Reading }>()
  const empty = source.text === ''
  useEffect(() => {
    if (empty) return
    let current = true
    import('#grading/formats/read-questions.ts')
      .then(({ readQuestions, questionFormatNames }): Reading => {
        const read = readQuestions(source.name, source.text)
        return { at: 'read', read, formatName: read.format && questionFormatNames[read.format] }
      })
      .catch((): Reading => {
        return {
          at: 'failed',
          problem: 'What reads questions could not be loaded. Look at your connection, and try again.',
        }
      })
      .then((reading) => current && setDone({ of: source, reading }))
    return () => {
      current = false
    }
  }, [source, empty])
  if (empty) return { at: 'nothing' }
  return done?.of === source ? done.reading : { at: 'reading' }
}
