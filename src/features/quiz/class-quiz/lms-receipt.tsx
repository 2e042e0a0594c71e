import { useId, type ReactNode } from 'react'
import styles from './class-quiz.module.css'

/** In an LMS the response is there by itself: its receipt, and for all cases the response as a file. */
export function LmsReceipt(props: {
  receipt: string
  /** Whether the LMS has stored it. */
  has: boolean
  /** The ways to take the response along; undefined where this device does not have it. */
  take: ReactNode | undefined
}) {
  const id = useId()
  return (
    <section className={styles['receipt']} aria-labelledby={id} aria-busy={!props.has}>
      <h2 id={id}>{props.has ? 'The LMS has your response' : 'On its way to the LMS'}</h2>
      <p className={styles['number']}>
        Receipt <strong className={styles['code']}>{props.receipt}</strong>
      </p>
      <p role="status">
        {props.has
          ? 'It is sealed: only your instructor can open it. There is nothing to send. Keep the receipt: your instructor sees the same one if nothing was changed.'
          : 'Leave this page open until the LMS has stored it.'}
      </p>
      {props.take && (
        <details open={!props.has}>
          <summary>Download or copy it all the same</summary>
          {props.take}
        </details>
      )}
    </section>
  )
}
