import type { Verdict } from '#grading/exercise-judge.ts'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './exercise.module.css'

/** What an exercise requires; after a run, how each came out, and of what is missing what was seen in its place. */
export function RequirementList({
  requirements,
  verdicts,
}: {
  requirements: readonly { readonly says: string }[]
  verdicts: readonly Verdict[] | undefined
}) {
  return (
    <ol className={styles['requirements']} aria-label="What it takes">
      {requirements.map(({ says }, index) => {
        const verdict = verdicts?.[index]
        const state = verdict ? (verdict.met ? 'met' : 'open') : undefined
        return (
          <li key={says} data-state={state}>
            <span className={styles['tick']} aria-hidden="true">
              {state === undefined ? (
                index + 1
              ) : (
                <Icon name={state === 'met' ? 'check' : 'close'} size={14} />
              )}
            </span>
            <span>
              <InlineText text={says} />
              {state && <span className="visually-hidden">{state === 'met' ? ', met' : ', not met'}</span>}
              {verdict?.saw !== undefined && <span className={styles['saw']}>{verdict.saw}</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
