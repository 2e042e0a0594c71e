import type { ByteState } from './model.ts'
import styles from './tcp-stream.module.css'

const states: readonly (readonly [ByteState, string])[] = [
  ['written', 'written, not sent'],
  ['sent', 'on its way'],
  ['lost', 'lost'],
  ['early', 'there, but waits for a byte before it'],
  ['there', 'can be read'],
  ['read', 'read'],
]

/** What the boxes around the bytes mean. */
export function Legend() {
  return (
    <ul className={styles['legend']} aria-label="Bytes">
      {states.map(([state, words]) => (
        <li key={state} className={styles['stave']}>
          <svg width="16" height="22" aria-hidden="true">
            <g className={styles['byte']} data-state={state}>
              <rect x="0.5" y="1.5" width="14" height="19" rx="2" />
              <text x="7.5" y="16">
                a
              </text>
            </g>
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}
