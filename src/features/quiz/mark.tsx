import { Icon } from '#ui/icon.tsx'
import styles from './mark.module.css'
import type { Verdict } from './points.ts'

const signs = { right: <Icon name="check" size={12} />, partly: '½', wrong: <Icon name="close" size={12} /> }

/** A round sign of how an answer did, filled once there is one; what it says stands in words beside it. */
export function Mark(props: { verdict: Verdict; number?: number; filled?: boolean }) {
  const { verdict, number, filled = false } = props
  return (
    <span className={`${styles['mark']} ${styles[filled ? 'filled' : verdict]}`} aria-hidden="true">
      {verdict === 'open' ? number : signs[verdict]}
    </span>
  )
}
