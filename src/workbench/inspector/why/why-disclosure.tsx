import { useId, useState } from 'react'
import type { Exchange } from '#http/exchange.ts'
import { whyPanel } from '#workbench/inspector/lazy-tabs.ts'
import styles from './why-disclosure.module.css'

/** Offers to say why a request failed; the answer opens below, where it has room. Nothing for what is no failure. */
export function WhyDisclosure({ exchange, onShowCors }: { exchange: Exchange; onShowCors: () => void }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const { kind } = exchange.outcome
  if (kind !== 'network-error' && kind !== 'timeout') return null
  return (
    <div>
      <button
        type="button"
        className={styles['button']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {kind === 'timeout' ? 'Where did the time go?' : 'Why did this fail?'}
      </button>
      <div id={id} hidden={!open}>
        {open && <whyPanel.Part exchange={exchange} onShowCors={onShowCors} />}
      </div>
    </div>
  )
}
