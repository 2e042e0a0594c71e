import { useId, useMemo, useState } from 'react'
import { checkAll } from '#http/assertions/check.ts'
import { assertionSentence } from '#http/assertions/sentence.ts'
import { tally } from '#http/assertions/tally.ts'
import type { Exchange } from '#http/exchange.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './assertions.module.css'
import type { ShownAssertions } from './use-assertions.ts'
import { Verdict } from './verdict.tsx'

/** How many of those that fail are shown before one asks for all. */
const SHOWN = 4

/** How many assertions hold for the exchange shown, and in words which do not. */
export function AssertionResults({
  assertions,
  exchange,
}: {
  assertions: ShownAssertions
  exchange: Exchange
}) {
  const { list, ask } = assertions
  const id = useId()
  const [all, setAll] = useState(false)
  const results = useMemo(() => checkAll(list, exchange), [list, exchange])
  const { total, holding, words } = tally(results)
  const checked = results.flatMap((result, place) => (result ? [{ result, place }] : []))
  const failing = checked.filter(({ result }) => result.verdict !== 'holds')
  const shown = all ? checked : failing.slice(0, SHOWN)
  const fine = holding === total

  return (
    <div role="group" aria-label="Assertions" className={styles['results']}>
      <p className={styles['tally']} data-verdict={total === 0 ? undefined : fine ? 'holds' : 'fails'}>
        <Icon name={fine ? 'check' : 'close'} />
        <b>{words}</b>
        {total > 0 && (all || shown.length < checked.length) && (
          <button
            type="button"
            className={styles['link']}
            aria-expanded={all}
            aria-controls={id}
            onClick={() => setAll(!all)}
          >
            {all ? 'Show fewer' : 'Show all'}
          </button>
        )}
        {total === 0 && ask && (
          <button type="button" className={styles['link']} onClick={() => ask(0)}>
            Go to them
          </button>
        )}
      </p>
      <ol id={id} className={styles['found']}>
        {shown.map(({ result, place }) => {
          const assertion = list[place]
          const sentence = assertion && assertionSentence(assertion)
          return (
            <li key={place}>
              {result.verdict === 'holds' && sentence !== undefined && sentence !== result.says && (
                <p className={styles['claim']}>{sentence}</p>
              )}
              <Verdict checked={result} sentence={undefined} />
              {ask && (
                <button
                  type="button"
                  className={styles['link']}
                  aria-label={`Change assertion ${place + 1}`}
                  onClick={() => ask(place)}
                >
                  Change
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
