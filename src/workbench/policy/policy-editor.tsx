import { describePolicy } from '#http/describe-policy.ts'
import { changedPolicy, type Policy } from '#http/policy.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { SelectField } from '#ui/field.tsx'
import shared from '#workbench/request-tabs.module.css'
import type { Editing } from './editing.ts'
import { FailureChoice } from './failure-choice.tsx'
import { MethodChoice } from './method-choice.tsx'
import styles from './policy.module.css'
import { RateLimitChoice } from './rate-limit-choice.tsx'
import { RetryFields } from './retry-fields.tsx'
import { TimeLimits } from './time-limits.tsx'

/** How the client behaves when an answer is late, bad or elsewhere, with sentences that say what it will do. */
export function PolicyEditor({
  draft,
  onChange,
}: {
  draft: Pick<RequestDraft, 'policy' | 'client' | 'method'>
  onChange: (policy: Policy) => void
}) {
  const { policy, client } = draft
  const editing: Editing = { policy, set: (change) => onChange(changedPolicy(policy, change)) }
  return (
    <>
      <p className={shared['sentence']}>{describePolicy(policy, draft)}</p>
      <Group name="Time limits">
        <TimeLimits {...editing} client={client} />
      </Group>
      <Group name="Trying again">
        <RetryFields {...editing} />
        <MethodChoice {...editing} />
        <FailureChoice {...editing} />
      </Group>
      <Group name="Rate and redirects">
        <RateLimitChoice {...editing} />
        <div className={shared['choice']}>
          <SelectField
            label="Redirects"
            value={policy.redirects}
            options={[
              { value: 'follow', label: 'Follow them' },
              { value: 'manual', label: 'Stop at the first' },
            ]}
            onChange={(redirects) => editing.set({ redirects })}
          />
        </div>
        <p className={shared['explain']}>{redirectWords(policy.redirects, client)}</p>
      </Group>
    </>
  )
}

function Group({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend>{name}</legend>
      {children}
    </fieldset>
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
