import { useEffect, useMemo, useState } from 'react'
import type { TaskCard as Card } from '#content/review-deck.ts'
import { checkMission } from '#grading/mission.ts'
import { choicesAfter, gradeOfTask } from '#grading/review/grades.ts'
import { draftOfWritten, type WrittenRequest } from '#http/written-request.ts'
import { useExchanges, useStorage } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { useNetwork } from '#workbench/network-context.ts'
import { RequestPanel } from '#workbench/request-panel.tsx'
import type { CardProps } from './card-props.ts'
import styles from './card.module.css'
import { Counts } from './question-card.tsx'

const requestOf = (written: string | WrittenRequest) =>
  typeof written === 'string' ? written : written.request

/** How far back the history is searched for what counts, in exchanges. */
const EXCHANGES = 50

/** A task to do on the wire, graded from what it took. */
export function TaskCard({ card: { mission }, arrive, ...props }: CardProps & { card: Card }) {
  const { shown, change, id } = props
  const storage = useStorage()
  const { clock } = useNetwork()
  const place = `review/${id}`
  const start = useMemo(() => draftOfWritten(mission.start), [mission.start])
  const { since } = shown
  // What was sent here at an earlier review would give the answer away.
  const [ready, setReady] = useState(since !== undefined)
  useEffect(() => {
    if (since !== undefined) return setReady(true)
    const begin = () => change({ since: clock.date() })
    void storage.putPanel({ place, draft: start }).then(begin, begin)
    // Once for each showing; `change` and the clock are the same for all of it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [since === undefined, storage, place, start])

  const { data: stored = [] } = useExchanges({ limit: EXCHANGES })
  const hops = stored
    .filter(({ exchange }) => since !== undefined && exchange.sentAt >= since)
    .toReversed()
    .flatMap(({ exchange }) => exchange.attempts.flatMap((attempt) => attempt.hops))
  const { done, missing } = checkMission(mission, hops)
  const usual = shown.open ? 1 : gradeOfTask(shown.hints)

  return (
    <>
      <h1 ref={arrive} tabIndex={-1} className={styles['ask']}>
        {mission.title}
      </h1>
      <p className={styles['task']}>
        <InlineText text={mission.task} />
      </p>
      <div className={styles['panel']}>
        {ready && <RequestPanel name={mission.title} place={place} initial={start} historyPlace="review" />}
      </div>
      <div role="status" className={styles['verdict']} data-done={done}>
        {done && (
          <p>
            <Icon name="check" /> <strong>Done.</strong> The wire shows it.
          </p>
        )}
        {!done && hops.length > 0 && (
          <p>
            <strong>Still missing:</strong> <InlineText text={missing ?? ''} />
          </p>
        )}
      </div>
      {!done && !shown.open && (
        <div className={styles['help']}>
          {mission.hints.slice(0, shown.hints).map((hint, index) => (
            <p key={hint}>
              <strong>Hint {index + 1}:</strong> <InlineText text={hint} />
            </p>
          ))}
          <div className={styles['row']}>
            {shown.hints < mission.hints.length && (
              <Button onClick={() => change({ hints: shown.hints + 1 })}>
                Hint {shown.hints + 1} of {mission.hints.length}
              </Button>
            )}
            <Button look="quiet" onClick={() => change({ open: true })}>
              Show how it is done
            </Button>
          </div>
        </div>
      )}
      {shown.open && (
        <div role="group" aria-label="Solution" className={styles['answer']}>
          {mission.solution.map(requestOf).map((request) => (
            <pre key={request}>
              <code>{request}</code>
            </pre>
          ))}
        </div>
      )}
      {(done || shown.open) && (
        <>
          <Button className={styles['main'] ?? ''} onClick={() => props.onGrade(usual)}>
            Next card <Icon name="arrow" />
          </Button>
          <Counts {...props} usual={usual} choices={choicesAfter(usual)} />
        </>
      )}
    </>
  )
}
