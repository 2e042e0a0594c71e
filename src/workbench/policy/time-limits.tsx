import type { RequestDraft } from '#http/request-draft.ts'
import { NumberField, within } from '#workbench/number-field.tsx'
import type { Editing } from './editing.ts'
import styles from './policy.module.css'

const seconds = { unit: 1_000, empty: 'no limit', problemOf: within(0.001, 600, 'seconds') }

/** How long an attempt, its connection, a silence and everything together may take. */
export function TimeLimits({ policy, set, client }: Editing & { client: RequestDraft['client'] }) {
  const page = client === 'browser'
  return (
    <div className={styles['fields']}>
      <NumberField
        label="Timeout (s)"
        hint="One attempt, its content included."
        value={policy.timeoutMs ?? undefined}
        {...seconds}
        onChange={(timeoutMs) => set({ timeoutMs: timeoutMs ?? null })}
      />
      <NumberField
        label="Connect (s)"
        hint={
          page
            ? 'A page can’t tell: fetch() says nothing of connections. A script can.'
            : 'Name, TCP and TLS, until the request can leave.'
        }
        disabled={page}
        value={policy.connectTimeoutMs}
        {...seconds}
        onChange={(connectTimeoutMs) => set({ connectTimeoutMs })}
      />
      <NumberField
        label="Read (s)"
        hint={`Longest silence: ${page ? 'from Send' : 'from the request'} to the head, and between two pieces.`}
        value={policy.readTimeoutMs}
        {...seconds}
        onChange={(readTimeoutMs) => set({ readTimeoutMs })}
      />
      <NumberField
        label="Total (s)"
        hint="Everything: all attempts and waits."
        value={policy.deadlineMs}
        {...seconds}
        onChange={(deadlineMs) => set({ deadlineMs })}
      />
    </div>
  )
}
