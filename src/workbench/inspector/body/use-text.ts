import { useEffect, useMemo, useState } from 'react'
import { textReader, type GivenText, type OpenedText, type TextReader } from './content-reader.ts'
import { patientReader, type PatientReader } from './patient-reader.ts'

/** From this size on text is read in a worker and drawn by the screenful, in bytes. */
const LARGE = 40_000

/** Text as it can be shown now, and who answers questions about it. */
export type ReadText =
  | { readonly size: 'small'; readonly opened: OpenedText; readonly reader: TextReader }
  | {
      readonly size: 'large'
      /** Of the beginning alone until all of it has been read. */
      readonly opened: OpenedText
      /** Absent until all of it has been read. */
      readonly reader: PatientReader | undefined
    }

/** Reads text: at once where it is small, else its beginning at once and all of it in a worker. */
export function useText(given: GivenText): ReadText {
  const large = given.bytes.byteLength > LARGE
  const [read, setRead] = useState<{ given: GivenText; opened: OpenedText; reader: PatientReader }>()
  const atOnce = useMemo(() => {
    const reader = textReader()
    const opened = reader.open(
      large ? { ...given, bytes: given.bytes.subarray(0, LARGE), whole: false } : given,
    )
    return { reader, opened }
  }, [given, large])

  useEffect(() => {
    if (!large) return
    const reader = patientReader()
    let current = true
    void reader.open(given).then((opened) => {
      if (current) setRead({ given, opened, reader })
    })
    return () => {
      current = false
      reader.close()
      setRead(undefined)
    }
  }, [given, large])

  return useMemo(() => {
    if (!large) return { size: 'small', ...atOnce }
    const all = read?.given === given ? read : undefined
    return { size: 'large', opened: (all ?? atOnce).opened, reader: all?.reader }
  }, [given, large, atOnce, read])
}
