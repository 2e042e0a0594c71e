import { useEffect, useMemo, useState } from 'react'
import type { Part } from './content-reader.ts'
import type { Found } from './find-text.ts'
import type { Matches } from './row-content.ts'
import type { ReadText } from './use-text.ts'

/** What is looked for in a text, and what came of it. */
export interface Find {
  readonly isOpen: boolean
  readonly query: string
  /** Absent while nothing is looked for, or still looked for. */
  readonly matches: Matches | undefined
  readonly setOpen: (open: boolean) => void
  readonly look: (query: string) => void
  /** Goes to the next match (1) or the one before (-1), round the ends. */
  readonly step: (by: 1 | -1) => void
}

/** How long typing must pause before a large text is searched, in ms. */
const PAUSE = 150

/** Finds what one types in a part of a text. */
export function useFind(text: ReadText, part: Part): Find {
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [answer, setAnswer] = useState<{ asked: string; found: Found }>()
  const [current, setCurrent] = useState(0)
  const asked = JSON.stringify([part, query])

  useEffect(() => {
    const { reader } = text
    if (!isOpen || query === '' || !reader) return
    let wanted = true
    const answered = (found: Found) => {
      if (!wanted) return
      setAnswer({ asked, found })
      setCurrent(0)
    }
    const timer = setTimeout(
      () => void Promise.resolve(reader.find(part, query)).then(answered),
      text.size === 'large' ? PAUSE : 0,
    )
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [text, part, query, isOpen, asked])

  const matches = useMemo(
    () => (isOpen && query !== '' && answer?.asked === asked ? { found: answer.found, current } : undefined),
    [isOpen, query, asked, answer, current],
  )
  return {
    isOpen,
    query,
    matches,
    setOpen,
    look: setQuery,
    step: (by) => {
      const count = (matches?.found.spans.length ?? 0) / 2
      if (count > 0) setCurrent((current + by + count) % count)
    },
  }
}
