import { useState } from 'react'
import { policyInShort } from '#http/policy-in-short.ts'
import type { Exchange } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { Icon } from '#ui/icon.tsx'
import { useIdle } from '#ui/use-idle.ts'
import { Announcer } from './announcer.tsx'
import { useAssertions } from './assertions/use-assertions.ts'
import { WireDrawing } from './drawing/wire-drawing.tsx'
import type { InspectorTab } from './inspector/response-region.tsx'
import {
  clientSwitch,
  faultLines,
  labTimeNote,
  panelUndo,
  requestTabs,
  response,
  underWay,
} from './lazy-parts.ts'
import { useOpenInSandbox } from './open-in-sandbox.ts'
import { RequestForm } from './request-form.tsx'
import styles from './request-panel.module.css'
import { sendKeys } from './send-keys.ts'
import { SendProblem } from './send-problem.tsx'
import { usePanel } from './use-panel.ts'

/** What would go out if one pressed Send. */
function Preview({ draft }: { draft: RequestDraft }) {
  const url = URL.parse(draft.url)
  return (
    <WireDrawing
      name="What would go over the wire"
      client="this page"
      server={url?.host ?? ''}
      steps={[
        {
          kind: 'hop',
          method: draft.method,
          target: url ? `${url.pathname}${url.search}` : draft.url,
          dashed: false,
          pending: true,
          server: ['nothing yet'],
        },
      ]}
    />
  )
}

/**
 * A live request: edited, sent and inspected in place. What is typed and the last
 * exchange are kept under `place`.
 */
export function RequestPanel(props: {
  /** Accessible name of the panel. */
  name: string
  place: string
  /** Under which place its exchanges stand in the history; `place` unless told otherwise. */
  historyPlace?: string
  initial: RequestDraft
  /** Which tab of the response is open at first. */
  show?: InspectorTab
  /** Response fields that stand first among the headers, by name. */
  fields?: readonly string[]
  /** Why Send waits for something else, such as “Make your guess first”. */
  locked?: string | undefined
  onExchange?: (exchange: Exchange) => void
  /** Shows only the drawing of an exchange at first, and before any the request that would go out. */
  brief?: boolean
  /** Offers to open this request in the sandbox. */
  sandboxLink?: boolean
  /** Lets one choose who sends: the page or a script. */
  clientSwitch?: boolean
}) {
  const panel = usePanel(props.place, props.initial, {
    historyPlace: props.historyPlace,
    onExchange: (exchange) => {
      setFresh(exchange.id)
      props.onExchange?.(exchange)
    },
  })
  const [idle, setIdle] = useState(false)
  useIdle(() => {
    void response.preload()
    void underWay.preload()
    void requestTabs.preload()
    setIdle(true)
  })
  const openInSandbox = useOpenInSandbox()
  const [fresh, setFresh] = useState<string>()
  const { draft, exchange } = panel
  const assertions = useAssertions(panel)
  const policy = policyInShort(draft.policy)
  const changed = JSON.stringify(draft) !== JSON.stringify(props.initial)

  const actions = (
    <div className={styles['actions']}>
      {idle && <panelUndo.Part panel={panel} place={props.place} initial={props.initial} />}
      {changed && (
        <button type="button" className={styles['link']} onClick={() => panel.setDraft(props.initial)}>
          Restore the request
        </button>
      )}
      {props.sandboxLink && (
        <button type="button" className={styles['link']} onClick={() => openInSandbox(draft)}>
          Open in the sandbox
        </button>
      )}
    </div>
  )

  return (
    <div role="group" aria-label={props.name} className={styles['panel']} {...sendKeys(panel, props.locked)}>
      <RequestForm panel={panel} locked={props.locked} className={styles['form']}>
        <div className={styles['terms']}>
          {draft.faults.length > 0 && (
            <div className={styles['faults']}>
              <faultLines.Part faults={draft.faults} />
            </div>
          )}
          {policy && (
            <span>
              <Icon name="history" /> Policy: {policy}
            </span>
          )}
          <labTimeNote.Part className={styles['link']} />
          {props.clientSwitch && (
            <div className={styles['client']}>
              {idle && <clientSwitch.Part draft={draft} onChange={panel.setDraft} />}
            </div>
          )}
          {props.brief && actions}
        </div>
      </RequestForm>
      {!props.brief && (
        <div className={styles['edit']}>
          <requestTabs.Part
            draft={draft}
            problems={panel.problems}
            onChange={panel.setDraft}
            assertions={assertions}
            closable
          />
          {actions}
        </div>
      )}
      {panel.problem !== undefined && (
        <div className={styles['problem']}>
          <SendProblem panel={panel} />
        </div>
      )}
      {(panel.underWay || exchange) && (
        <div className={styles['result']}>
          {panel.underWay ? (
            <underWay.Part underWay={panel.underWay} />
          ) : (
            exchange && (
              <response.Part
                key={exchange.id}
                exchange={exchange}
                assertions={assertions}
                heading="h3"
                show={props.show}
                fields={props.fields}
                brief={props.brief ?? false}
                fresh={fresh === exchange.id}
              />
            )
          )}
        </div>
      )}
      {props.brief && !panel.underWay && !exchange && (
        <div className={styles['preview']}>
          {panel.loaded && (
            <>
              <Preview draft={draft} />
              <p>Nothing sent yet. Press Send and see what arrives, and what comes back.</p>
            </>
          )}
        </div>
      )}
      <Announcer exchange={fresh === exchange?.id ? exchange : undefined} problem={panel.problem} />
    </div>
  )
}
