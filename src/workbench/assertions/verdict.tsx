import type { Checked } from '#http/assertions/check.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './assertions.module.css'

const NAMES = { holds: 'Holds', fails: 'Fails', unclear: undefined } as const
const ICONS = { holds: 'check', fails: 'close', unclear: 'warning' } as const

/** Whether an assertion holds, with what was found where its own sentence does not say it already. */
export function Verdict({ checked, sentence }: { checked: Checked; sentence: string | undefined }) {
  const { verdict, says } = checked
  const name = NAMES[verdict]
  return (
    <p className={styles['verdict']} data-verdict={verdict}>
      <Icon name={ICONS[verdict]} />
      <span>
        {name && <b>{name}</b>}
        {says !== sentence && (name ? `: ${says}` : says)}
      </span>
    </p>
  )
}
