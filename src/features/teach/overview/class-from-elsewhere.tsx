import { useState } from 'react'
import { lazyPart } from '#ui/lazy-part.tsx'
import styles from './how-it-works.module.css'

/** Needed once in a while, so its code comes when it is opened. */
const transfer = lazyPart(
  async () => (await import('#features/teach/collect/class-transfer.tsx')).ClassTransfer,
  null,
)

/** Takes in a class that was saved in another browser. */
export function ClassFromElsewhere() {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles['how']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>Bring a class from another browser</h2>
      </summary>
      {open && <transfer.Part />}
    </details>
  )
}
