import { SelectField } from '#ui/field.tsx'
import { Check } from '#workbench/check.tsx'
import { NumberField, within } from '#workbench/number-field.tsx'
import shared from '#workbench/request-tabs.module.css'
import type { Editing } from './editing.ts'
import styles from './policy.module.css'
import { WaitsPicture } from './waits-picture.tsx'

/** How often it tries again, and how long it waits before. */
export function RetryFields({ policy, set }: Editing) {
  return (
    <>
      <div className={styles['fields']}>
        <NumberField
          label="Retries"
          hint="How many attempts may follow the first."
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
          hint={policy.backoff === 'exponential' ? 'Twice as long each time after.' : 'The same each time.'}
          value={policy.baseWaitMs}
          unit={1_000}
          problemOf={within(0, 60, 'seconds')}
          onChange={(baseWaitMs = 1_000) => set({ baseWaitMs })}
        />
        <NumberField
          label="Longest wait (s)"
          hint="Where Retry-After asks for more, it gives up."
          value={policy.maxWaitMs}
          unit={1_000}
          problemOf={within(0, 86_400, 'seconds')}
          onChange={(maxWaitMs = 30_000) => set({ maxWaitMs })}
        />
      </div>
      {policy.retries > 0 && <WaitsPicture policy={policy} />}
      <div className={shared['checks']}>
        <Check checked={policy.jitter} onChange={(jitter) => set({ jitter })}>
          Full jitter: draw each wait at random from zero up
        </Check>
        <Check
          checked={policy.respectRetryAfter}
          onChange={(respectRetryAfter) => set({ respectRetryAfter })}
        >
          Never come back sooner than <code>Retry-After</code> asks
        </Check>
      </div>
    </>
  )
}
