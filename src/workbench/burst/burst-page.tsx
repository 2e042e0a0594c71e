import { useEffect, useState } from 'react'
import { burstFigures, type BurstFigures } from '#http/burst-report.ts'
import { draftProblems } from '#http/draft-problems.ts'
import { duration } from '#http/describe.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { useStorage } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { useNetwork } from '#workbench/network-context.ts'
import { SANDBOX } from '#workbench/open-in-sandbox.ts'
import { useKept } from '#workbench/use-kept.ts'
import { Bucket } from './bucket.tsx'
import { BurstAssertions, burstAssertionsInWords } from './burst-assertions.tsx'
import { BurstDraft, initialBurst, planOf, requestOf } from './burst-draft.ts'
import { BurstForm } from './burst-form.tsx'
import { BurstTable } from './burst-table.tsx'
import styles from './burst.module.css'
import { Figures } from './figures.tsx'
import { useBurst, type Burst } from './use-burst.ts'
import { Waterfall } from './waterfall.tsx'

/** Sends one request many times and shows what came of it, to scale. */
export function BurstPage() {
  const { value: draft, change } = useKept('sandbox/burst', BurstDraft, initialBurst)
  const builder = useBuilderRequest()
  const { burst, running, problem, start, cancel } = useBurst()
  const request = requestOf(draft, builder)
  const wrong = request && draftProblems(request).find(({ severity }) => severity === 'stop')
  const go = () => {
    if (running) cancel()
    else if (request && !wrong) start(planOf(draft), request)
  }
  return (
    <div className={styles['page']}>
      <form
        className={styles['form']}
        aria-label="Burst"
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || running) return
          event.preventDefault()
          go()
        }}
      >
        <BurstForm draft={draft} builder={builder} onChange={change} />
        {wrong && (
          <FieldMessage severity="stop">{`The builder’s request can’t be sent: ${wrong.message}`}</FieldMessage>
        )}
        {problem !== undefined && <FieldMessage severity="stop">{problem}</FieldMessage>}
        <div className={styles['go']}>
          <Button type="submit" look={running ? 'second' : 'primary'}>
            {running ? 'Cancel' : `Send ${draft.count} ${draft.count === 1 ? 'request' : 'requests'}`}
          </Button>
          <p className={styles['quiet']}>Bursts are not kept in the history.</p>
        </div>
      </form>
      <section className={styles['results']} aria-label="Burst results">
        {burst ? (
          <Results burst={burst} running={running} />
        ) : (
          <div className={styles['empty']}>
            <h2>Nothing sent yet</h2>
            <p>
              Send twenty requests at a server that allows five in ten seconds. Watch its bucket run dry, then
              set a limit of your own, or let the builder’s request retry, and compare.
            </p>
          </div>
        )}
      </section>
    </div>
  )
}

function Results({ burst, running }: { burst: Burst; running: boolean }) {
  const now = useElapsed(burst)
  const figures = burstFigures(burst.requests)
  const length = Math.max(figures.length, now)
  const { client, server } = burst.readings
  return (
    <>
      <div className={styles['heading']}>
        <h2>{headingOf(burst, figures)}</h2>
        <progress
          aria-label="Burst progress"
          max={burst.plan.count}
          value={figures.done}
          data-running={running}
        />
      </div>
      <Figures figures={{ ...figures, length }} />
      <BurstAssertions figures={figures.assertions} assertions={burst.request.assertions ?? []} />
      <Bucket side="client" title="Your own bucket" readings={client} now={now} length={length} />
      <Bucket side="server" title="The server’s limit" readings={server} now={now} length={length} />
      <Waterfall
        requests={burst.requests}
        now={now}
        length={length}
        summary={`Waterfall of ${burst.requests.length} requests over ${duration(length)}. ${tally(figures)}`}
      />
      <BurstTable requests={burst.requests} />
      <p className="visually-hidden" aria-live="polite">
        {running ? `Sending ${burst.plan.count} requests.` : spoken(burst, figures)}
      </p>
    </>
  )
}

function headingOf({ plan, endedAt, cancelled }: Burst, { done }: BurstFigures): string {
  if (endedAt === undefined) return `${done} of ${plan.count} done`
  return cancelled ? `Cancelled: ${done} of ${plan.count} were sent` : `${done} of ${plan.count} done`
}

function spoken(burst: Burst, figures: BurstFigures): string {
  const p90 = figures.took && ` Nine in ten took at most ${duration(figures.took[1])}.`
  const asserted = figures.assertions && ` ${burstAssertionsInWords(figures.assertions)}`
  return `${headingOf(burst, figures)}. ${tally(figures)}${p90 ?? ''}${asserted ?? ''}`
}

function tally({ outcomes }: BurstFigures): string {
  return `${outcomes.map(({ came, count }) => `${count} × ${came.name}`).join(', ')}.`
}

/** Lab ms since the burst began, ten times a second while it runs. */
function useElapsed({ startedAt, endedAt }: Burst): number {
  const { clock } = useNetwork()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    if (endedAt !== undefined) return
    const timer = setInterval(() => setNow(clock.now()), 100)
    return () => clearInterval(timer)
  }, [clock, endedAt])
  return endedAt ?? Math.max(0, now - startedAt)
}

/** The request that stands in the builder, as it was when this page was opened. */
function useBuilderRequest(): RequestDraft | undefined {
  const storage = useStorage()
  const [draft, setDraft] = useState<RequestDraft>()
  useEffect(() => {
    storage.panel(SANDBOX).then(
      (panel) => setDraft(panel?.draft),
      () => undefined,
    )
  }, [storage])
  return draft
}
