import type { Policy } from '#http/policy.ts'
import styles from './policy.module.css'
import { planInWords, plannedAttempts } from './waits-plan.ts'

/** The waits of a policy to scale: each wait a range, each attempt a post where it begins at the latest. */
export function WaitsPicture({ policy }: { policy: Policy }) {
  const planned = plannedAttempts(policy)
  const length = Math.max(1, planned.at(-1)?.to ?? 1)
  const percent = (ms: number) => `${((ms / length) * 100).toFixed(2)}%`
  const deadline = policy.deadlineMs
  return (
    <figure className={styles['plan']}>
      <div aria-hidden="true" className={styles['planned']}>
        {planned.slice(1).map(({ to, inTime }, index) => {
          const left = planned[index]?.to ?? 0
          return (
            <span
              key={index}
              data-late={!inTime || undefined}
              className={policy.jitter ? styles['drawn'] : styles['sure']}
              style={{ left: percent(left), width: percent(to - left) }}
            />
          )
        })}
        {planned.map(({ to, inTime }, index) => (
          <i key={index} data-late={!inTime || undefined} style={{ left: percent(to) }} />
        ))}
        {deadline !== undefined && deadline < length && (
          <b className={styles['end']} style={{ left: percent(deadline) }} />
        )}
      </div>
      <figcaption>{planInWords(policy)}</figcaption>
    </figure>
  )
}
