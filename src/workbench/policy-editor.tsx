import { describePolicy } from '#http/describe.ts'
import type { Policy } from '#http/policy.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { SelectField } from '#ui/field.tsx'
import { Check } from './check.tsx'
import { NumberField, within } from './number-field.tsx'
import styles from './request-tabs.module.css'

/** How the client behaves when an answer is late, bad or elsewhere, with a sentence that says what it will do. */
export function PolicyEditor(props: {
  policy: Policy
  client: RequestDraft['client']
  onChange: (policy: Policy) => void
}) {
  const { policy, onChange } = props
  const set = (change: Partial<Policy>) => onChange({ ...policy, ...change })
  return (
    <>
      <p className={styles['sentence']}>{describePolicy(policy)}</p>
      <div className={styles['pair']}>
        <NumberField
          label="Timeout (s)"
          value={policy.timeoutMs ?? undefined}
          unit={1_000}
          empty="no limit"
          problemOf={within(0.001, 600, 'seconds')}
          onChange={(timeoutMs) => set({ timeoutMs: timeoutMs ?? null })}
        />
        <NumberField
          label="Retries"
          value={policy.retries}
          problemOf={within(0, 10, '', true)}
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
          value={policy.baseWaitMs}
          unit={1_000}
          problemOf={within(0, 60, 'seconds')}
          onChange={(baseWaitMs = 1_000) => set({ baseWaitMs })}
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
      <div className={styles['choice']}>
        <SelectField
          label="Redirects"
          value={policy.redirects}
          options={[
            { value: 'follow', label: 'Follow them' },
            { value: 'manual', label: 'Stop at the first' },
          ]}
          onChange={(redirects) => set({ redirects })}
        />
      </div>
      <p className={styles['explain']}>{redirectWords(policy.redirects, props.client)}</p>
    </>
  )
}

function redirectWords(redirects: Policy['redirects'], client: RequestDraft['client']): string {
  if (redirects === 'follow') {
    return 'Goes where Location points, 20 times at most. Each redirect is a hop of its own on the wire.'
  }
  return client === 'script'
    ? 'The 3xx response is the answer: its status and Location are yours to read.'
    : 'A page learns only that there was a redirect: fetch() shows no status and no Location. A script reads both.'
}
