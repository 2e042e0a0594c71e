import { useState } from 'react'
import { describePolicy } from '#http/describe.ts'
import type { Policy } from '#http/policy.ts'
import { SelectField, TextField } from '#ui/field.tsx'
import styles from './request-tabs.module.css'

/** How the client behaves when an answer is late or bad, with a sentence that says what it will do. */
export function PolicyEditor({ policy, onChange }: { policy: Policy; onChange: (policy: Policy) => void }) {
  const set = (change: Partial<Policy>) => onChange({ ...policy, ...change })
  return (
    <>
      <p className={styles['sentence']}>{describePolicy(policy)}</p>
      <div className={styles['pair']}>
        <NumberField
          label="Timeout (s)"
          value={policy.timeoutMs === null ? '' : String(policy.timeoutMs / 1_000)}
          empty="Empty means: wait for ever."
          read={(seconds) => (seconds > 0 && seconds <= 600 ? undefined : 'Between 0.001 and 600 seconds.')}
          onChange={(seconds) => set({ timeoutMs: seconds === undefined ? null : seconds * 1_000 })}
        />
        <NumberField
          label="Retries"
          value={String(policy.retries)}
          read={(count) =>
            Number.isInteger(count) && count >= 0 && count <= 10 ? undefined : 'A whole number from 0 to 10.'
          }
          onChange={(retries = 0) => set({ retries })}
        />
        <SelectField
          label="Backoff"
          value={policy.backoff}
          options={[
            { value: 'exponential', label: 'Exponential' },
            { value: 'fixed', label: 'Fixed' },
          ]}
          onChange={(backoff) => set({ backoff })}
        />
        <NumberField
          label="First wait (s)"
          value={String(policy.baseWaitMs / 1_000)}
          read={(seconds) => (seconds >= 0 && seconds <= 60 ? undefined : 'Between 0 and 60 seconds.')}
          onChange={(seconds = 1) => set({ baseWaitMs: seconds * 1_000 })}
        />
      </div>
      <div className={styles['checks']}>
        <Check checked={policy.jitter} onChange={(jitter) => set({ jitter })}>
          Full jitter: draw each wait at random from zero up
        </Check>
        <Check
          checked={policy.respectRetryAfter}
          onChange={(respectRetryAfter) => set({ respectRetryAfter })}
        >
          Never come back sooner than <code>Retry-After</code> asks
        </Check>
        <Check checked={policy.retryUnsafe} onChange={(retryUnsafe) => set({ retryUnsafe })}>
          Retry POST and PATCH too, though it may do things twice
        </Check>
      </div>
    </>
  )
}

/** A number as text: what is typed stands, and counts as soon as it is a number that will do. */
function NumberField(props: {
  label: string
  value: string
  /** What an empty field means; without it, empty is a problem. */
  empty?: string
  /** What is wrong with a number, if anything. */
  read: (value: number) => string | undefined
  onChange: (value: number | undefined) => void
}) {
  const [typed, setTyped] = useState<string>()
  const text = typed ?? props.value
  const problemOf = (candidate: string) => {
    if (candidate.trim() === '') return props.empty === undefined ? 'Write a number.' : undefined
    const value = Number(candidate.replace(',', '.'))
    if (Number.isNaN(value))
      return `“${candidate}” is not a number. Write it as digits, for example 5 or 0.5.`
    return props.read(value)
  }
  return (
    <TextField
      label={props.label}
      inputMode="decimal"
      mono
      value={text}
      problem={problemOf(text)}
      placeholder={props.empty === undefined ? '' : 'no limit'}
      onChange={(next) => {
        setTyped(next)
        if (problemOf(next) !== undefined) return
        props.onChange(next.trim() === '' ? undefined : Number(next.replace(',', '.')))
      }}
      onBlur={() => {
        if (problemOf(text) === undefined) setTyped(undefined)
      }}
    />
  )
}

function Check(props: { checked: boolean; onChange: (checked: boolean) => void; children: React.ReactNode }) {
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.children}</span>
    </label>
  )
}
