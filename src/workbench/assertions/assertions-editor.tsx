import { useCallback, useMemo, useRef, useState } from 'react'
import { freshAssertion, MOST_ASSERTIONS, type Assertion } from '#http/assertions/assertion.ts'
import { checkAll } from '#http/assertions/check.ts'
import { pathsOf, suggestAssertions } from '#http/assertions/suggest.ts'
import { jsonInWords } from '#http/assertions/words.ts'
import type { Exchange } from '#http/exchange.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { AssertionRow, type Known } from './assertion-row.tsx'
import styles from './assertions.module.css'
import { sameClaim, type Assertions } from './use-assertions.ts'

/** What should be true of what comes back: a row each, checked against the response shown while one types. */
export function AssertionsEditor({ assertions }: { assertions: Assertions }) {
  const { list, exchange, change, asked, ask } = assertions
  const checked = useMemo(() => (exchange ? checkAll(list, exchange) : []), [list, exchange])
  const known = useMemo(() => knownOf(exchange), [exchange])
  const addButton = useRef<HTMLButtonElement>(null)
  const [note, setNote] = useState<{ text: string; undo?: readonly Assertion[] }>()
  const full = list.length >= MOST_ASSERTIONS

  const shown = useCallback(() => ask(undefined), [ask])

  const put = (next: readonly Assertion[]) => {
    setNote(undefined)
    change(next)
  }
  const addAfter = (place: number, assertion: Assertion) => {
    put(list.toSpliced(place, 0, assertion))
    ask(place)
  }
  const suggest = (from: Exchange) => {
    const offered = suggestAssertions(from).filter((one) => !list.some((known) => sameClaim(known, one)))
    const taken = offered.slice(0, MOST_ASSERTIONS - list.length)
    if (taken.length === 0)
      return setNote({ text: 'What could be suggested from this response is here already.' })
    change([...list, ...taken])
    setNote({
      text: `${taken.length} ${taken.length === 1 ? 'assertion' : 'assertions'} from this response. Keep what matters.`,
      undo: list,
    })
  }

  return (
    <div className={styles['editor']}>
      {list.length === 0 ? (
        <div className={styles['none']}>
          <p>
            An assertion is a sentence about what comes back: “The status is 2xx.” “The time is less than 500
            ms.” “$.name is the text “Ada”.”
          </p>
          <p>
            It is checked whenever a response arrives, kept with the request, and where it fails it says what
            was there instead.
          </p>
        </div>
      ) : (
        <ol className={styles['items']} aria-label="Assertions">
          {list.map((assertion, place) => (
            <AssertionRow
              key={place}
              assertion={assertion}
              number={place + 1}
              checked={checked[place]}
              known={known}
              asked={asked === place}
              onShown={shown}
              onChange={(next) => put(list.with(place, next))}
              onDuplicate={full ? undefined : () => addAfter(place + 1, assertion)}
              onRemove={() => {
                change(list.toSpliced(place, 1))
                setNote({ text: `Assertion ${place + 1} is removed.`, undo: list })
                // The button that had the focus is gone; what one does next is here.
                addButton.current?.focus()
              }}
            />
          ))}
        </ol>
      )}
      <div className={styles['add']}>
        <Button
          ref={addButton}
          aria-disabled={full}
          onClick={() => !full && addAfter(list.length, freshAssertion)}
        >
          <Icon name="plus" /> Add an assertion
        </Button>
        {exchange && (
          <Button look="quiet" aria-disabled={full} onClick={() => !full && suggest(exchange)}>
            Suggest from this response
          </Button>
        )}
      </div>
      <p role="status" className={styles['note']}>
        {note?.text}{' '}
        {note?.undo && (
          <button
            type="button"
            className={styles['link']}
            onClick={() => {
              put(note.undo ?? [])
              addButton.current?.focus()
            }}
          >
            Undo
          </button>
        )}
        {!note && full && `${MOST_ASSERTIONS} assertions are the most that one request can carry.`}
        {!note &&
          !full &&
          !exchange &&
          'Send the request, and assertions can be suggested from its response.'}
      </p>
    </div>
  )
}

function knownOf(exchange: Exchange | undefined): Known {
  if (exchange?.outcome.kind !== 'response') return { fields: [], paths: [] }
  const fields = new Map(exchange.outcome.fields.map(({ name, value }) => [name, value]))
  return {
    fields: [...fields].map(([text, hint]) => ({ text, hint: hint.slice(0, 120) })),
    paths: pathsOf(exchange).map(([text, value]) => ({ text, hint: jsonInWords(value) })),
  }
}
