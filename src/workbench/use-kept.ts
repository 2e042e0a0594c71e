import { useCallback, useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { emptyDraft } from '#http/draft.ts'
import { useStorage } from '#storage/queries.ts'

/**
 * What is typed at a place, stored as it changes and there again after a reload; `loaded` once it has been read.
 * It lies with the requests being edited, as the text of one, so that erasing those erases it too.
 */
export function useKept<Schema extends v.GenericSchema>(
  place: string,
  schema: Schema,
  initial: v.InferOutput<Schema>,
): { value: v.InferOutput<Schema>; change: (to: v.InferOutput<Schema>) => void; loaded: boolean } {
  const storage = useStorage()
  const [value, setValue] = useState(initial)
  const [loaded, setLoaded] = useState(false)
  // What is typed before the stored value has been read wins over it.
  const touched = useRef(false)

  useEffect(() => {
    let current = true
    const show = (text: string | undefined) => {
      if (!current) return
      const kept = text === undefined ? undefined : read(schema, text)
      if (kept !== undefined && !touched.current) setValue(kept)
      setLoaded(true)
    }
    // Unreadable storage is announced by the app; the place starts as new.
    storage.panel(place).then(
      (panel) => show(panel?.draft.body.text),
      () => show(undefined),
    )
    return () => {
      current = false
    }
  }, [storage, place, schema])

  const change = useCallback(
    (to: v.InferOutput<Schema>) => {
      touched.current = true
      setValue(to)
      const draft = emptyDraft()
      const body = { ...draft.body, kind: 'text', text: JSON.stringify(to) } as const
      storage.putPanel({ place, draft: { ...draft, body } }).catch(() => undefined)
    },
    [storage, place],
  )
  return { value, change, loaded }
}

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): v.InferOutput<Schema> | undefined {
  try {
    return v.parse(schema, JSON.parse(text))
  } catch {
    return undefined
  }
}
