import type { FieldEntry } from '#http/field-entry.ts'
import styles from './direction-mark.module.css'

/** In which messages a field is sent, in a word or two. */
export const sentInWords: Record<FieldEntry['sentIn'], string> = {
  request: 'Request',
  response: 'Response',
  either: 'Request and response',
}

/** A field’s way as a small wire: the ring is the client, the square the server. Says it in words, too. */
export function DirectionMark({ sentIn, told = true }: { sentIn: FieldEntry['sentIn']; told?: boolean }) {
  return (
    <>
      {told && <span className="visually-hidden">{sentInWords[sentIn]}: </span>}
      <svg className={styles['mark']} width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
        {sentIn !== 'response' && <Arrow y={sentIn === 'either' ? 4 : 7} className={styles['request']} />}
        {sentIn !== 'request' && (
          <Arrow y={sentIn === 'either' ? 10 : 7} className={styles['response']} back />
        )}
        <circle cx="4" cy="7" r="2.8" className={styles['client']} />
        <rect x="27.200" y="4.200" width="5.600" height="5.600" className={styles['server']} />
      </svg>
    </>
  )
}

function Arrow(props: { y: number; className: string | undefined; back?: boolean }) {
  const d = props.back ? 'M25 0H10M13-3l-3 3 3 3' : 'M9 0H24M21-3l3 3-3 3'
  return <path d={d} transform={`translate(0 ${props.y})`} className={props.className} />
}
