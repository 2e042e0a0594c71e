import { useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { useStorage } from '#storage/queries.ts'
import { useKept } from '#workbench/use-kept.ts'

/** How long after the last key the comments are stored, in ms. */
const SOON = 400
const typedSchema = v.record(v.string(), v.string())

/**
 * Comments on responses as they are typed, by id of the response. They are remembered with every key, and go to their
 * responses a moment later: each change there has the whole list read again.
 */
export function useComments(handOut: string, onProblem: (problem: string) => void) {
  const storage = useStorage()
  const { value: typed, change } = useKept(`comments/${handOut}`, typedSchema, {})
  // What was typed stays in its field, whatever is read again meanwhile.
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({})
  const latest = useRef({ typed, change, onProblem })
  useEffect(() => {
    latest.current = { typed, change, onProblem }
  })

  const waiting = useRef<() => void>(undefined)
  useEffect(() => () => waiting.current?.(), [])

  useEffect(() => {
    const entries = Object.entries(typed)
    if (entries.length === 0) return
    const write = async () => {
      waiting.current = undefined
      try {
        const records = await storage.records()
        for (const [id, comment] of entries)
          if (await records.get('responses', id))
            await records.change('responses', id, (current) => {
              if (!current) throw new Error('This response is not here any more.')
              return { ...current, comment: comment.trim(), updatedAt: Date.now() }
            })
        const written = new Map(entries)
        const rest = Object.entries(latest.current.typed).filter(([id, text]) => written.get(id) !== text)
        latest.current.change(Object.fromEntries(rest))
      } catch (error) {
        latest.current.onProblem(error instanceof Error ? error.message : String(error))
      }
    }
    waiting.current = () => void write()
    const timer = setTimeout(() => void write(), SOON)
    return () => clearTimeout(timer)
  }, [typed, storage])

  const shown = { ...typed, ...fields }
  return {
    typed: (id: string) => (Object.hasOwn(shown, id) ? shown[id] : undefined),
    type: (id: string, text: string) => {
      setFields({ ...fields, [id]: text })
      change({ ...typed, [id]: text })
    },
  }
}
