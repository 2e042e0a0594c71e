import { useState } from 'react'
import { Link } from 'wouter'
import { announcement, byteSize, outcomeName } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'
import { prepareRequest } from '#http/prepare.ts'
import { sentDraft } from '#http/resolve-draft.ts'
import { statusEntry } from '#http/status.ts'
import { AssertValue } from '#workbench/assertions/assert-value.ts'
import { assertionResults } from '#workbench/assertions/lazy-assertions.ts'
import type { ShownAssertions } from '#workbench/assertions/use-assertions.ts'
import { RfcLink } from '#workbench/rfc-link.tsx'
import { OutcomeBadge } from '#workbench/status-code.tsx'
import { stepsOfExchange } from '#workbench/drawing/exchange-steps.ts'
import { WireDrawing } from '#workbench/drawing/wire-drawing.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { BodyTab } from './body/body-tab.tsx'
import { explainOutcome } from './explain-outcome.ts'
import { inShort, measured } from './exchange-facts.ts'
import { HeadersTab } from './headers-tab.tsx'
import styles from './inspector.module.css'
import { compareTab, corsTab, rawTab, valuesUsed } from './lazy-tabs.ts'
import { OfHop } from './of-hop.tsx'
import { readableContent } from './body/readable-content.ts'
import { ServerTab } from './server-tab.tsx'
import { TimelineTab } from './timeline-tab.tsx'
import { WhyDisclosure } from './why/why-disclosure.tsx'

export type InspectorTab = 'body' | 'headers' | 'raw' | 'timeline' | 'server' | 'cors' | 'compare'

/** An exchange from both ends: what came, how it travelled, and every message on the way. */
export function ResponseRegion(props: {
  exchange: Exchange
  /** What is checked against it. */
  assertions: ShownAssertions
  heading: 'h2' | 'h3'
  show?: InspectorTab | undefined
  /** Response fields that stand first among the headers, by name. */
  fields?: readonly string[] | undefined
  /** Just arrived: the drawing travels. */
  fresh: boolean
  large?: boolean
  /** Keeps the tabs folded away until one asks for them. */
  brief?: boolean
  /** Actions beside the explanation. */
  children?: React.ReactNode
}) {
  const { exchange, heading: Heading } = props
  const [tab, setTab] = useState<InspectorTab>(props.show ?? 'body')
  const [folded, setFolded] = useState(props.brief ?? false)
  const hops = exchange.attempts.flatMap((attempt) => attempt.hops)
  const { outcome } = exchange
  const explanation = explainOutcome(exchange)
  const aboutCors = hops.some(({ kind, failure }) => kind === 'preflight' || failure?.kind === 'cors')
  const showTab = (next: InspectorTab) => {
    setFolded(false)
    setTab(next)
  }

  return (
    <section aria-label="Response" className={`${styles['region']} ${props.large ? styles['large'] : ''}`}>
      <div className={styles['top']}>
        <Heading className={styles['heading']}>
          <OutcomeBadge outcome={outcome} />
          {outcome.kind === 'response' && <span> {outcomeName(outcome).replace(/^\d+ ?/, '')}</span>}
        </Heading>
        <p className={styles['meta']}>{props.large ? measured(exchange) : inShort(exchange)}</p>
      </div>
      {explanation.failure ? (
        <div className={styles['failure']}>
          <p>{explanation.what}</p>
          <p>{explanation.todo}</p>
          <WhyDisclosure exchange={exchange} onShowCors={() => showTab('cors')} />
          {props.children}
        </div>
      ) : (
        (props.large || props.children) && (
          <div className={styles['says']}>
            {explanation.what} {outcome.kind === 'response' && <StatusLinks code={outcome.status} />}{' '}
            {props.children}
          </div>
        )
      )}
      {props.assertions.list.length > 0 && (
        <assertionResults.Part assertions={props.assertions} exchange={exchange} />
      )}
      {hops.length > 0 && (
        <div className={styles['picture']}>
          <WireDrawing
            name={`The exchange on the wire. ${announcement(exchange)}`}
            client={exchange.request.client === 'browser' ? 'this page' : 'a script'}
            server={URL.parse(hops[0]?.request.url ?? '')?.host ?? ''}
            steps={stepsOfExchange(exchange)}
            fresh={props.fresh}
          />
        </div>
      )}
      {folded ? (
        <p className={styles['more']}>
          <button
            type="button"
            onClick={() => {
              setTab('headers')
              setFolded(false)
            }}
          >
            {hops[0] ? `Who wrote the ${hops[0].request.fields.length} fields?` : 'Look inside'}
          </button>
        </p>
      ) : (
        <Tabs
          name="Response"
          value={tab}
          onChange={(next = 'body') => setTab(next)}
          listClass={styles['tabs']}
          panelClass={styles['panel']}
          tabs={[
            {
              value: 'body',
              label: 'Body',
              panel: (
                <AssertValue value={props.assertions.add}>
                  <Body key={exchange.id} exchange={exchange} />
                </AssertValue>
              ),
            },
            {
              value: 'headers',
              label: 'Headers',
              count: outcome.kind === 'response' ? outcome.fields.length : 0,
              panel: (
                <>
                  {exchange.variables && <valuesUsed.Part variables={exchange.variables} />}
                  <OfHop hops={hops}>
                    {(hop) => (
                      <HeadersTab
                        hop={hop}
                        meant={prepareRequest(sentDraft(exchange)).fields}
                        client={exchange.request.client}
                        first={props.fields}
                      />
                    )}
                  </OfHop>
                </>
              ),
            },
            {
              value: 'raw',
              label: 'Raw',
              panel: <OfHop hops={hops}>{(hop) => <rawTab.Part hop={hop} />}</OfHop>,
            },
            { value: 'timeline', label: 'Timeline', panel: <TimelineTab exchange={exchange} /> },
            {
              value: 'server',
              label: 'Server',
              count: hops.length > 1 ? hops.length : 0,
              panel: <ServerTab hops={hops} />,
            },
            ...(props.large || aboutCors
              ? [{ value: 'cors', label: 'CORS', panel: <corsTab.Part exchange={exchange} /> } as const]
              : []),
            ...(props.large
              ? [
                  {
                    value: 'compare',
                    label: 'Compare',
                    panel: <compareTab.Part exchange={exchange} />,
                  } as const,
                ]
              : []),
          ]}
        />
      )}
    </section>
  )
}

function Body({ exchange }: { exchange: Exchange }) {
  const { outcome } = exchange
  if (outcome.kind === 'response') {
    return <BodyTab fields={outcome.fields} url={outcome.url} {...readableContent(outcome.body, exchange)} />
  }
  if (outcome.kind === 'network-error' && outcome.received && outcome.received.size > 0) {
    const fields = exchange.attempts.at(-1)?.hops.at(-1)?.response?.fields ?? []
    return (
      <BodyTab
        fields={fields}
        url={exchange.attempts.at(-1)?.hops.at(-1)?.request.url ?? ''}
        body={outcome.received}
        cut={`The connection broke after ${byteSize(outcome.received.size)}: this is what had arrived. Code that awaits the whole body gets an error instead.`}
      />
    )
  }
  return <p className={styles['quiet']}>No content reached the client.</p>
}

/** Where a status code is defined, and the page that explains it; nothing for the 0 of a redirect kept from the page. */
function StatusLinks({ code }: { code: number }) {
  if (code === 0) return null
  const rfc = statusEntry(code)?.rfc
  return (
    <>
      {rfc && (
        <>
          <RfcLink {...rfc} /> ·{' '}
        </>
      )}
      <Link href={`/reference/status/${code}`}>More on {code}</Link>
    </>
  )
}
