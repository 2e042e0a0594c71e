import { useId } from 'react'
import { Link } from 'wouter'
import { describePolicy } from '#http/describe-policy.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { Check } from '#workbench/check.tsx'
import { MethodName } from '#workbench/method-name.tsx'
import { NumberField, within } from '#workbench/number-field.tsx'
import { targets, type BurstDraft } from './burst-draft.ts'
import styles from './burst.module.css'

/** Which request a burst sends, how often, and how fast. */
export function BurstForm(props: {
  draft: BurstDraft
  /** The builder's request; undefined until it is read, or where there is none. */
  builder: RequestDraft | undefined
  onChange: (draft: BurstDraft) => void
}) {
  const { draft, builder, onChange } = props
  const name = useId()
  const number = (key: 'count' | 'concurrency' | 'limit' | 'windowMs') => (value: number | undefined) => {
    if (value !== undefined) onChange({ ...draft, [key]: value })
  }
  return (
    <>
      <fieldset className={styles['targets']}>
        <legend>Request</legend>
        {builder && (
          <Target name={name} value="builder" draft={draft} onChange={onChange}>
            <span>
              <MethodName method={builder.method} /> <code>{builder.url}</code>
              <small>
                the builder’s request{builder.client === 'script' && ', as a script'}: {terms(builder)}{' '}
                <Link href="/sandbox">Edit it</Link>
              </small>
            </span>
          </Target>
        )}
        {targets.map(({ url, shows }) => (
          <Target key={url} name={name} value={url} draft={draft} onChange={onChange}>
            <span>
              <MethodName method="GET" /> <code>{url}</code>
              <small>{shows}</small>
            </span>
          </Target>
        ))}
      </fieldset>
      <fieldset className={styles['pace']}>
        <legend>Pace</legend>
        <div className={styles['numbers']}>
          <NumberField
            label="Requests"
            value={draft.count}
            problemOf={within(1, 500, '', true)}
            onChange={number('count')}
          />
          {!draft.inSequence && (
            <NumberField
              label="At once"
              value={draft.concurrency}
              problemOf={within(1, 100, '', true)}
              onChange={number('concurrency')}
            />
          )}
        </div>
        <Check checked={draft.inSequence} onChange={(inSequence) => onChange({ ...draft, inSequence })}>
          One after the other
        </Check>
        <Check checked={draft.limited} onChange={(limited) => onChange({ ...draft, limited })}>
          Keep to a limit of my own: a token bucket in the client
        </Check>
        {draft.limited && (
          <div className={styles['numbers']}>
            <NumberField
              label="Tokens"
              value={draft.limit}
              problemOf={within(1, 1_000, '', true)}
              onChange={number('limit')}
            />
            <NumberField
              label="Filled in (s)"
              value={draft.windowMs}
              unit={1_000}
              problemOf={within(0.01, 3_600, 's')}
              onChange={number('windowMs')}
            />
          </div>
        )}
      </fieldset>
    </>
  )
}

function Target(props: {
  name: string
  value: string
  draft: BurstDraft
  onChange: (draft: BurstDraft) => void
  children: React.ReactNode
}) {
  return (
    <label className={styles['target']}>
      <input
        type="radio"
        name={props.name}
        value={props.value}
        checked={props.draft.target === props.value}
        onChange={() => props.onChange({ ...props.draft, target: props.value })}
      />
      {props.children}
    </label>
  )
}

function terms(draft: RequestDraft): string {
  const { policy, faults } = draft
  const count =
    faults.length === 0 ? '' : ` With ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}, in each.`
  return `${describePolicy(policy, draft)}${count}`
}
