import { announcement } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'
import { stepsOfExchange } from '#workbench/drawing/exchange-steps.ts'
import { WireDrawing } from '#workbench/drawing/wire-drawing.tsx'
import styles from './wire.module.css'

/** An exchange as it travelled. */
export function ExchangePicture({ exchange }: { exchange: Exchange }) {
  const url = exchange.attempts[0]?.hops[0]?.request.url ?? ''
  return (
    <div className={styles['picture']}>
      <WireDrawing
        name={`The exchange on the wire. ${announcement(exchange)}`}
        client="this page"
        server={URL.parse(url)?.host ?? ''}
        steps={stepsOfExchange(exchange)}
      />
    </div>
  )
}
