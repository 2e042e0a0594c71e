import { useQuery } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import { outcomeName } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'
import { useSummaries } from '#storage/library-queries.ts'
import { useStorage } from '#storage/queries.ts'
import { selectClass } from '#ui/field.tsx'
import { comparableAttempt, comparableExchange } from './comparable.ts'
import styles from './compare.module.css'
import { Comparison } from './comparison.tsx'
import { otherExchanges } from './other-exchanges.ts'

/** Compares an exchange with one of its own attempts, or with another of the history. */
export function CompareTab({ exchange }: { exchange: Exchange }) {
  const id = useId()
  const { data: summaries, error } = useSummaries()
  const { same, others } = useMemo(() => otherExchanges(summaries ?? [], exchange), [summaries, exchange])
  const attempts = exchange.attempts.slice(0, -1)
  const [chosen, setChosen] = useState('')
  const nothing = summaries !== undefined && attempts.length + same.length + others.length === 0

  if (error) return <p className={styles['quiet']}>The history can’t be read: {error.message}</p>
  if (nothing) {
    return (
      <p className={styles['quiet']}>
        There is nothing to compare with yet. Send the request again, or another one, and see here what came
        out differently.
      </p>
    )
  }
  return (
    <>
      <div className={styles['choice']}>
        <label htmlFor={id}>Compare with</label>
        <select
          id={id}
          className={selectClass}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">Choose an attempt or exchange …</option>
          {attempts.length > 0 && (
            <optgroup label="Attempts of this exchange">
              {attempts.map(({ number, outcome }) => (
                <option key={number} value={`attempt ${number}`}>
                  Attempt {number}: {outcomeName(outcome)}
                </option>
              ))}
            </optgroup>
          )}
          {[
            { label: 'The same address', list: same },
            { label: 'Other exchanges', list: others },
          ].map(
            ({ label, list }) =>
              list.length > 0 && (
                <optgroup key={label} label={label}>
                  {list.map((option) => (
                    <option key={option.id} value={option.id}>
                      {option.label}
                    </option>
                  ))}
                </optgroup>
              ),
          )}
        </select>
      </div>
      {chosen === '' ? (
        <p className={styles['quiet']}>
          Outcome, fields, content and time are put side by side, what differs first.
        </p>
      ) : (
        <Chosen key={chosen} exchange={exchange} chosen={chosen} />
      )}
    </>
  )
}

function Chosen({ exchange, chosen }: { exchange: Exchange; chosen: string }) {
  const storage = useStorage()
  const attempt = exchange.attempts.find(({ number }) => chosen === `attempt ${number}`)
  const { data, isPending, error } = useQuery({
    queryKey: ['compared', chosen],
    queryFn: async () => (await storage.exchange(chosen)) ?? null,
    enabled: attempt === undefined,
    networkMode: 'always',
    retry: false,
    // Content may be large: it goes with the tab.
    gcTime: 0,
  })
  if (attempt) {
    const last = exchange.attempts.at(-1)
    return (
      <Comparison
        before={comparableAttempt(attempt)}
        after={last ? comparableAttempt(last) : comparableExchange(exchange)}
        names={[`attempt ${attempt.number}`, `attempt ${last?.number}, the last`]}
      />
    )
  }
  if (error) return <p className={styles['quiet']}>This exchange can’t be read: {error.message}</p>
  if (isPending) return <p className={styles['quiet']}>Reading it …</p>
  if (!data) return <p className={styles['quiet']}>This exchange is no longer in the history.</p>
  const other = data.exchange
  const [older, newer] = other.sentAt <= exchange.sentAt ? [other, exchange] : [exchange, other]
  const name = (each: Exchange) => (each === exchange ? 'this one' : 'the other')
  return (
    <Comparison
      before={comparableExchange(older)}
      after={comparableExchange(newer)}
      names={[`${name(older)}, sent first`, `${name(newer)}, sent later`]}
    />
  )
}
