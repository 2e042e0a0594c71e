import { useEffect, useRef, useState } from 'react'
import { draftProblems } from '#http/draft-problems.ts'
import { emptyDraft } from '#http/draft.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { useStorage } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { SANDBOX } from '#workbench/open-in-sandbox.ts'
import { useKeepingProblem } from '#workbench/log/use-log.ts'
import { useKept } from '#workbench/use-kept.ts'
import { useVariables } from '#workbench/variables/use-variables.ts'
import { BurstDraft, initialBurst, planOf, requestOf } from './burst-draft.ts'
import { BurstForm } from './burst-form.tsx'
import { BurstResults } from './burst-results.tsx'
import styles from './burst.module.css'
import { useBurst } from './use-burst.ts'

const nothing = emptyDraft()

/** Sends one request many times and shows what came of it, to scale. */
export function BurstPage() {
  const { value: draft, change } = useKept('sandbox/burst', BurstDraft, initialBurst)
  const builder = useBuilderRequest()
  const { burst, running, problem, memory, start, cancel } = useBurst('sandbox/burst')
  const keepingProblem = useKeepingProblem()
  const [cleared, setCleared] = useState(false)
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (cleared) undo.current?.focus()
  }, [cleared])
  const request = requestOf(draft, builder)
  const variables = useVariables(request ?? nothing)
  const problems = variables === 'pending' ? [] : (variables?.problems ?? draftProblems(request ?? nothing))
  const wrong = request && problems.find(({ severity }) => severity === 'stop')
  const go = () => {
    if (running) cancel()
    else if (request && !wrong && variables !== 'pending') {
      setCleared(false)
      start(planOf(draft), request, variables?.environment?.variables)
    }
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
          <p className={styles['quiet']}>
            The latest burst is kept here, over a reload too. Its exchanges are not in the history.
          </p>
        </div>
      </form>
      <section className={styles['results']} aria-label="Burst results">
        {keepingProblem !== undefined && (
          <FieldMessage severity="warn">{`These results are not kept: ${keepingProblem}`}</FieldMessage>
        )}
        {burst ? (
          <BurstResults
            key={burst.date}
            burst={burst}
            running={running}
            read={memory.exchange}
            onClear={() => {
              memory.clear()
              setCleared(true)
            }}
          />
        ) : (
          <div className={styles['empty']}>
            <h2>{cleared ? 'Cleared' : 'Nothing sent yet'}</h2>
            {cleared && (
              <Button
                ref={undo}
                onClick={() => {
                  memory.undoClear()
                  setCleared(false)
                }}
              >
                Undo clear
              </Button>
            )}
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
