import { useEffect, useMemo, useRef } from 'react'
import styles from './body.module.css'
import { PiecesOfRow } from './pieces-of-row.tsx'
import { rowContent, type Matches } from './row-content.ts'
import { rowStarts } from './text-rows.ts'

/** Text that is drawn whole: it can be selected, printed and searched by the browser as any text can. */
export function SmallText(props: { bytes: Uint8Array; json: boolean; matches: Matches | undefined }) {
  const { bytes, json, matches } = props
  const box = useRef<HTMLPreElement>(null)
  const text = useMemo(() => ({ bytes, starts: rowStarts(bytes) }), [bytes])
  useEffect(() => {
    if (matches) box.current?.querySelector('mark[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [matches])

  return (
    <pre ref={box} className={styles['code']} tabIndex={0} aria-label="Content">
      {Array.from(text.starts, (start, row) => (
        <span key={start}>
          {row > 0 && '\n'}
          <PiecesOfRow pieces={rowContent(text, row, json, matches)} />
        </span>
      ))}
    </pre>
  )
}
