import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import styles from './body.module.css'
import type { Part } from './content-reader.ts'
import { PiecesOfRow } from './pieces-of-row.tsx'
import { rowContent, type Matches } from './row-content.ts'
import { RowsView, type Reveal } from './rows-view.tsx'
import { rowAt, rowStarts, type TextRows } from './text-rows.ts'
import type { ReadText } from './use-text.ts'

const ROW_HEIGHT = 21
/** How long the width must rest before the rows are broken anew, in ms. */
const PAUSE = 150

type LargeRead = Extract<ReadText, { size: 'large' }>

/** Text of any size: its rows are broken in the worker, and only those in view are drawn. */
export function LargeText(props: { text: LargeRead; part: Part; matches: Matches | undefined }) {
  const { text, part, matches } = props
  const box = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const columns = useColumns(box, probe)
  const { rows, whole } = useRows(text, part, columns)

  const at = matches?.found.spans[2 * matches.current]
  const reveal = useMemo<Reveal | undefined>(
    () => (at === undefined ? undefined : { row: rowAt(rows.starts, at) }),
    [rows, at],
  )

  return (
    <div ref={box} className={styles['large']}>
      <span ref={probe} className={styles['probe']} aria-hidden="true">
        {'0'.repeat(20)}
      </span>
      <RowsView
        role="group"
        aria-label="Content"
        aria-busy={!whole}
        className={styles['text'] ?? ''}
        count={rows.starts.length}
        rowHeight={ROW_HEIGHT}
        reveal={reveal}
      >
        {(row) => <Row key={row} text={rows} row={row} json={part === 'pretty'} matches={matches} />}
      </RowsView>
    </div>
  )
}

/** A row stays as it is while others come into view. */
const Row = memo(function Row(props: {
  text: TextRows
  row: number
  json: boolean
  matches: Matches | undefined
}) {
  return (
    <div className={styles['row']}>
      <PiecesOfRow pieces={rowContent(props.text, props.row, props.json, props.matches)} />
      {'\n'}
    </div>
  )
})

/** How many characters fit beside each other. */
function useColumns(
  box: React.RefObject<HTMLElement | null>,
  probe: React.RefObject<HTMLElement | null>,
): number {
  const [columns, setColumns] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      const character = (probe.current?.getBoundingClientRect().width ?? 160) / 20
      setColumns(Math.max(20, Math.floor((element.clientWidth - 48) / character)))
    }
    measure()
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new ResizeObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(measure, PAUSE)
    })
    observer.observe(element)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [box, probe])
  return columns
}

/** The rows of a part; those of its beginning until the reader has answered, and they are the whole. */
function useRows(
  { opened, reader }: LargeRead,
  part: Part,
  columns: number,
): { rows: TextRows; whole: boolean } {
  const bytes = (part === 'pretty' && opened.pretty) || opened.raw
  const [answer, setAnswer] = useState<TextRows>()
  useEffect(() => {
    if (!reader || columns === 0) return
    let current = true
    void reader.rows(part, columns).then((starts) => {
      if (current) setAnswer({ bytes, starts })
    })
    return () => {
      current = false
    }
  }, [reader, part, columns, bytes])
  const beginning = useMemo(() => {
    const shown = bytes.subarray(0, 40_000)
    return { bytes: shown, starts: rowStarts(shown, columns || 80) }
  }, [bytes, columns])
  // Rows for another width stand until the new ones are there: better than a jump to the beginning.
  const whole = answer?.bytes === bytes
  return { rows: whole ? answer : beginning, whole }
}
