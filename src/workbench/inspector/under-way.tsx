import { duration } from '#http/describe.ts'
import { stepsOfExchange } from '#workbench/drawing/exchange-steps.ts'
import { WireDrawing } from '#workbench/drawing/wire-drawing.tsx'
import { Elapsed } from '#workbench/elapsed.tsx'
import type { SendState } from '#workbench/use-send.ts'
import styles from './inspector.module.css'

/** What stands in the response's place while a request is under way: the attempts so far. */
export function UnderWay({ underWay }: { underWay: NonNullable<SendState['underWay']> }) {
  const { soFar, held } = underWay
  const last = soFar?.attempts.at(-1)
  return (
    <section aria-label="Response" aria-busy="true" className={`${styles['region']} ${styles['waiting']}`}>
      <div className={styles['track']} />
      <p>
        {held
          ? `${capital(held.reason)}. Attempt ${(last?.number ?? 0) + 1} follows then.`
          : last?.decision.action === 'retry'
            ? `${last.decision.reason}. Attempt ${last.number + 1} follows, ${duration(last.decision.waitMs)} after the last.`
            : 'Under way'}{' '}
        <Elapsed startedAt={underWay.startedAt} />
      </p>
      {soFar && (
        <WireDrawing
          name="The attempts so far"
          client="this page"
          server={URL.parse(last?.hops[0]?.request.url ?? '')?.host ?? ''}
          steps={stepsOfExchange(soFar)}
        />
      )}
    </section>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
