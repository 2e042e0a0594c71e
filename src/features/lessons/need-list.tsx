import type { NeedProgress } from '#grading/mission.ts'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './mission.module.css'

/** What a mission needs, as a list that ticks itself off. */
export function NeedList({ needs }: { needs: readonly NeedProgress[] }) {
  return (
    <ol className={styles['needs']} aria-label="What it takes">
      {needs.map(({ says, met }, index) => (
        <li key={says} data-met={met}>
          <span className={styles['tick']} aria-hidden="true">
            {met ? <Icon name="check" size={14} /> : index + 1}
          </span>
          <span>
            <InlineText text={says} />
            <span className="visually-hidden">{met ? ', met' : ', not met yet'}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
