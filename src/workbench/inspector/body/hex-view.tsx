import { useLayoutEffect, useRef, useState } from 'react'
import { hexRow } from '#workbench/inspector/content-text.ts'
import styles from './body.module.css'
import { RowsView } from './rows-view.tsx'

const ROW_HEIGHT = 21
/** The width that rows of sixteen bytes need, in px. */
const WIDE = 620

/** Every byte in hex and as ASCII. */
export function HexView({ bytes }: { bytes: Uint8Array }) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(16)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setWidth(element.clientWidth < WIDE ? 8 : 16)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <div ref={box}>
      <RowsView
        role="group"
        aria-label="Content"
        className={styles['hex'] ?? ''}
        count={Math.ceil(bytes.length / width)}
        rowHeight={ROW_HEIGHT}
      >
        {(row) => {
          const { offset, hex, ascii } = hexRow(bytes, row * width, width)
          return (
            <div key={row} className={styles['row']}>
              <span className={styles['offset']}>{offset}</span>
              {`  ${hex}  `}
              <span className={styles['ascii']}>{ascii}</span>
              {'\n'}
            </div>
          )
        }}
      </RowsView>
    </div>
  )
}
