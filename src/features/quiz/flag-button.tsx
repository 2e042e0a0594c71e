import { Button } from '#ui/button.tsx'
import { singleKeysOn } from '#ui/commands/single-keys.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './flag-button.module.css'

/** Marks a question to come back to. */
export function FlagButton({ on, onFlag }: { on: boolean; onFlag: (on: boolean) => void }) {
  return (
    <Button
      look="quiet"
      className={styles['flag']}
      aria-pressed={on}
      aria-keyshortcuts={singleKeysOn() ? 'F' : undefined}
      onClick={() => onFlag(!on)}
    >
      <Icon name="flag" />
      <span>
        {on ? 'Flagged' : 'Flag'}
        <span className="visually-hidden"> this question to come back to</span>
      </span>
    </Button>
  )
}
