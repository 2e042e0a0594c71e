import { useEffect, useState } from 'react'
import { readSource, type Found } from './read-source.ts'

/** Long enough that a word is typed to its end, short enough to feel at once. */
const PAUSE_MS = 120

/** What was found in a text; not `current` while a later one is still to be read. */
interface Read {
  readonly found?: Found
  readonly problem?: string
  readonly current: boolean
}

/** What is in a text, read when typing pauses; nothing for an empty one. */
export function useFound(text: string, fileName: string | undefined): Read {
  const [read, setRead] = useState<Read & { readonly text?: string }>({ current: true })
  useEffect(() => {
    if (text.trim() === '') return
    let current = true
    const timer = setTimeout(() => {
      readSource(text, fileName).then(
        (found) => current && setRead({ text, found, current: true }),
        (error: Error) =>
          current && setRead({ text, problem: `This can’t be read: ${error.message}`, current: true }),
      )
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, fileName])
  return text.trim() === '' ? { current: true } : { ...read, current: read.text === text }
}
