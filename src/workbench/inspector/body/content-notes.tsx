import { byteSize } from '#http/describe.ts'
import type { CapturedBody } from '#http/wire.ts'
import styles from './body.module.css'
import type { PlacedFault } from './content-reader.ts'

/** What must be known before the content is read: that it broke off, is kept in part, or is no JSON. */
export function ContentNotes(props: {
  body: CapturedBody
  cut: string | undefined
  fault: PlacedFault | undefined
}) {
  const { body, cut, fault } = props
  const kept = body.bytes.byteLength
  return (
    <>
      {cut && <p className={styles['warned']}>{cut}</p>}
      {kept < body.size && (
        <p className={styles['warned']}>
          All {byteSize(body.size)} arrived and were counted; the first {byteSize(kept)} are kept to look at.
          Ask for less, by page or with Range, to see the rest.
        </p>
      )}
      {fault && (
        <div className={styles['warned']}>
          <p>
            The Content-Type promises JSON, but this is not: line {fault.line}, column {fault.column}:{' '}
            {fault.what}. <code>response.json()</code> would throw.
          </p>
          <pre className={styles['excerpt']} aria-label="Where it stops being JSON">
            {fault.before}
            <mark>{fault.after.slice(0, 1) || '\u00a0'}</mark>
            {fault.after.slice(1)}
          </pre>
        </div>
      )}
    </>
  )
}
