import type { Assertion } from '#http/assertions/assertion.ts'
import { assertionFault } from '#http/assertions/check.ts'
import { assertionSentence } from '#http/assertions/sentence.ts'
import type { BurstAssertions as Figures } from '#http/burst-report.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './burst.module.css'

/** How many requests of a burst failed an assertion, and which. */
export function BurstAssertions({
  figures,
  assertions,
}: {
  figures: Figures | undefined
  assertions: readonly Assertion[]
}) {
  if (!figures) return null
  return (
    <div role="group" aria-label="Assertions" className={styles['assertions']}>
      <p data-fine={figures.failing === 0}>
        <Icon name={figures.failing === 0 ? 'check' : 'close'} />
        <b>{burstAssertionsInWords(figures)}</b>
      </p>
      <ul>
        {figures.byPlace.map(({ place, count }) => (
          <li key={place}>
            <b>{count}</b> × assertion {place + 1}: {claimed(assertions[place])}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `7 of 20 requests failed an assertion.` */
export function burstAssertionsInWords({ checked, failing }: Figures): string {
  if (failing > 0)
    return `${failing} of ${checked} ${checked === 1 ? 'request' : 'requests'} failed an assertion.`
  return checked === 1
    ? 'All assertions hold for the one request.'
    : `All assertions hold for all ${checked} requests.`
}

function claimed(assertion: Assertion | undefined): string {
  const fault = assertion && assertionFault(assertion)
  if (fault) return `it can’t be checked, because ${fault.what}.`
  return (assertion && assertionSentence(assertion)) ?? ''
}
