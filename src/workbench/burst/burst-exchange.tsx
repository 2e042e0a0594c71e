import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { byteSize } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'
import { local } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { response } from '#workbench/lazy-parts.ts'
import { useOpenInSandbox } from '#workbench/open-in-sandbox.ts'
import styles from './burst.module.css'
import { KEPT_BYTES } from './short-exchange.ts'

/** One exchange of a burst from both ends, with the way back and on to its neighbours. */
export function BurstExchange(props: {
  index: number
  /** How many requests there were to be. */
  count: number
  /** Whether there is none to be shown before it, and after it. */
  isFirst: boolean
  isLast: boolean
  read: (index: number) => Promise<Exchange | undefined>
  onMove: (by: 1 | -1) => void
  onBack: () => void
}) {
  const { index, count, read } = props
  const heading = useRef<HTMLHeadingElement>(null)
  const openInBuilder = useOpenInSandbox()
  const { data, isPending } = useQuery({
    ...local,
    queryKey: ['lines', 'burst', index],
    // A query must come to something, and what is not kept is told apart from what is not yet read.
    queryFn: async () => (await read(index)) ?? null,
    staleTime: 0,
    gcTime: 0,
  })
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  return (
    <section className={styles['exchange']} aria-label="Exchange of the burst">
      <div className={styles['exchangeBar']}>
        <Button look="quiet" onClick={props.onBack}>
          <Icon name="back" /> Back to the burst
        </Button>
        <h2 ref={heading} tabIndex={-1} aria-live="polite">
          Request {index + 1} of {count}
        </h2>
        <div>
          <Button
            look="icon"
            aria-label="Previous request"
            aria-disabled={props.isFirst}
            onClick={() => props.isFirst || props.onMove(-1)}
          >
            <Icon name="back" />
          </Button>
          <Button
            look="icon"
            aria-label="Next request"
            aria-disabled={props.isLast}
            onClick={() => props.isLast || props.onMove(1)}
          >
            <Icon name="arrow" />
          </Button>
        </div>
      </div>
      {data ? (
        <>
          <response.Part
            key={data.id}
            exchange={data}
            assertions={{ list: data.request.assertions ?? [], add: undefined, ask: undefined }}
            heading="h3"
            fresh={false}
            large
          >
            <button type="button" className={styles['link']} onClick={() => openInBuilder(data.request)}>
              Open it in the builder
            </button>
          </response.Part>
          <p className={styles['quiet']}>
            Of each content of a burst, the first {byteSize(KEPT_BYTES)} are kept.
          </p>
        </>
      ) : (
        !isPending && (
          <p className={styles['quiet']}>
            This exchange is not kept: the request was still under way when the page was reloaded, or this
            device had no room for it.
          </p>
        )
      )}
    </section>
  )
}
