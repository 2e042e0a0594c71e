import { useMemo } from 'react'
import type { Exchange } from '#http/exchange.ts'
import { prepareRequest } from '#http/prepare.ts'
import { sentDraft } from '#http/resolve-draft.ts'
import { OfHop } from '#workbench/inspector/of-hop.tsx'
import styles from './cors.module.css'
import { corsLegs, hopOfLeg } from './cors-legs.ts'
import { CorsStepper } from './cors-stepper.tsx'
import { corsSteps } from './cors-steps.ts'

/** What CORS asked of each request of a page, and what came of it. */
export function CorsTab({ exchange }: { exchange: Exchange }) {
  const legs = useMemo(() => corsLegs(exchange), [exchange])
  const { request } = exchange
  if (legs.length === 0) {
    return (
      <p className={styles['quiet']}>
        {request.client === 'script'
          ? 'A script asked. CORS is a rule that browsers keep for their users; scripts and curl know nothing of it.'
          : 'Nothing went over the wire, so there was nothing to permit.'}
      </p>
    )
  }
  return (
    <OfHop hops={legs.flatMap((leg) => hopOfLeg(leg) ?? [])}>
      {(hop) => {
        const leg = legs.find((each) => hopOfLeg(each) === hop) ?? {}
        const page = {
          meant: prepareRequest(sentDraft(exchange)).fields,
          credentials: request.credentials === 'include',
          origin: location.origin,
        }
        return <CorsStepper key={hop.id} steps={corsSteps(leg, page)} />
      }}
    </OfHop>
  )
}
