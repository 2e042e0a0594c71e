import type { OutcomeHead } from '#http/exchange.ts'
import { outcomeName } from '#http/describe.ts'
import { reasonPhrase } from '#http/status.ts'
import styles from './marks.module.css'
import { statusHue } from './status-hue.ts'

/** A status code in the colour of its class, ink for the 0 that pages are shown in place of some; with `phrase`, its reason phrase beside it. */
export function StatusCode({ code, phrase = false }: { code: number; phrase?: boolean }) {
  return (
    <span className={styles['status']}>
      <span className={`${styles['code']} ${statusHue(code)}`}>{code}</span>
      {phrase && <span> {reasonPhrase(code)}</span>}
    </span>
  )
}

/** An outcome in short: the status code, or the failure's name in ink. */
export function OutcomeBadge({ outcome }: { outcome: OutcomeHead }) {
  if (outcome.kind === 'response') return <StatusCode code={outcome.status} />
  return <span className={`${styles['code']} ${statusHue(undefined)}`}>{outcomeName(outcome)}</span>
}
