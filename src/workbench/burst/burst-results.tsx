import { useEffect, useMemo, useRef, useState } from 'react'
import { burstFigures, type BurstFigures } from '#http/burst-report.ts'
import { duration } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'
import { fromShared } from '#http/shared-request.ts'
import { Button } from '#ui/button.tsx'
import { LogView } from '#workbench/log/log-view.tsx'
import { useNetwork } from '#workbench/network-context.ts'
import { Bucket } from './bucket.tsx'
import { BurstAssertions, burstAssertionsInWords } from './burst-assertions.tsx'
import { BurstExchange } from './burst-exchange.tsx'
import { burstLog, requestOfEntry } from './burst-log.ts'
import type { BurstRun } from './burst-run.ts'
import { BurstTable } from './burst-table.tsx'
import styles from './burst.module.css'
import { Figures } from './figures.tsx'
import { Waterfall } from './waterfall.tsx'

/** What came of a burst, as far as it has come; each of its exchanges opens in this place. */
export function BurstResults(props: {
  burst: BurstRun
  running: boolean
  read: (index: number) => Promise<Exchange | undefined>
  onClear: () => void
}) {
  const { burst, running } = props
  const now = useElapsed(burst, running)
  const figures = burstFigures(burst.requests)
  const length = Math.max(figures.length, now)
  const { client, server } = burst.readings
  const { assertions = [] } = fromShared(burst.request)
  const [active, setActive] = useState(0)
  // The row that is open.
  const [open, setOpen] = useState<number>()
  const opened = open === undefined ? undefined : burst.requests[open]
  const opener = useRef<Element>(null)
  const show = (row: number) => {
    opener.current = document.activeElement
    setActive(row)
    setOpen(row)
  }
  useEffect(() => {
    if (open === undefined && opener.current instanceof HTMLElement) opener.current.focus()
  }, [open])

  return (
    <>
      {open !== undefined && opened && (
        <BurstExchange
          index={opened.index}
          count={burst.plan.count}
          isFirst={open === 0}
          isLast={open === burst.requests.length - 1}
          read={props.read}
          onMove={(by) => {
            setActive(open + by)
            setOpen(open + by)
          }}
          onBack={() => setOpen(undefined)}
        />
      )}
      {/* Stays as it is meanwhile: where it was scrolled, and what had the focus. */}
      <div className={styles['overview']} hidden={opened !== undefined}>
        <div className={styles['heading']}>
          <h2>{headingOf(burst, figures)}</h2>
          {!running && (
            <Button look="quiet" onClick={props.onClear}>
              Clear
            </Button>
          )}
          <progress
            aria-label="Burst progress"
            max={burst.plan.count}
            value={figures.done}
            data-running={running}
          />
        </div>
        {burst.stopped === 'reloaded' && (
          <p className={styles['quiet']}>
            The page was reloaded before the rest came; nothing more is sent. What had come is here.
          </p>
        )}
        <Figures figures={{ ...figures, length }} />
        <BurstAssertions figures={figures.assertions} assertions={assertions} />
        <Bucket side="client" title="Your own bucket" readings={client} now={now} length={length} />
        <Bucket side="server" title="The server’s limit" readings={server} now={now} length={length} />
        <Waterfall
          requests={burst.requests}
          now={now}
          length={length}
          summary={`Waterfall of ${burst.requests.length} requests over ${duration(length)}. ${tally(figures)}`}
          active={active}
          onActive={setActive}
          onOpen={show}
        />
        <BurstTable requests={burst.requests} onOpen={show} />
        <BurstLog burst={burst} onOpen={show} />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {running ? `Sending ${burst.plan.count} requests.` : spoken(burst, figures)}
      </p>
    </>
  )
}

/** The same as a log, made when it is opened. */
function BurstLog({ burst, onOpen }: { burst: BurstRun; onOpen: (row: number) => void }) {
  const [open, setOpen] = useState(false)
  const log = useMemo(() => ({ log: burstLog(burst) }), [burst])
  return (
    <details className={styles['log']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>The same as a log</summary>
      {open && (
        <LogView
          log={log}
          label="Log of the burst"
          senders={[
            { by: 'page', label: 'Sent' },
            { by: 'server', label: 'Received' },
          ]}
          empty="Nothing was sent."
          kept="Exported are the lines that are shown."
          quiet
          actOn={(entry) => {
            const index = requestOfEntry(entry)
            const row = burst.requests.findIndex((request) => request.index === index)
            return (
              burst.requests[row]?.end && (
                <button type="button" onClick={() => onOpen(row)}>
                  Open request {index + 1}
                </button>
              )
            )
          }}
        />
      )}
    </details>
  )
}

function headingOf({ plan, endedAt, stopped }: BurstRun, { done }: BurstFigures): string {
  if (endedAt === undefined || stopped === undefined) return `${done} of ${plan.count} done`
  return stopped === 'cancelled'
    ? `Cancelled: ${done} of ${plan.count} were sent`
    : `Cut off: ${done} of ${plan.count} were done`
}

function spoken(burst: BurstRun, figures: BurstFigures): string {
  const p90 = figures.took && ` Nine in ten took at most ${duration(figures.took[1])}.`
  const asserted = figures.assertions && ` ${burstAssertionsInWords(figures.assertions)}`
  return `${headingOf(burst, figures)}. ${tally(figures)}${p90 ?? ''}${asserted ?? ''}`
}

function tally({ outcomes }: BurstFigures): string {
  return `${outcomes.map(({ came, count }) => `${count} × ${came.name}`).join(', ')}.`
}

/** Lab ms since the burst began, ten times a second while it runs. */
function useElapsed({ startedAt, endedAt }: BurstRun, running: boolean): number {
  const { clock } = useNetwork()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(clock.now()), 100)
    return () => clearInterval(timer)
  }, [clock, running])
  return endedAt ?? Math.max(0, now - startedAt)
}
