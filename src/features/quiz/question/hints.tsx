import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './hints.module.css'

/** The hints asked for so far, and the way to the next, one after the other. */
export function Hints(props: {
  hints: readonly string[]
  shown: number
  /** Absent once the answer is final. */
  onHint: (() => void) | undefined
}) {
  const { hints, shown, onHint } = props
  const left = hints.length - shown
  if (hints.length === 0 || (shown === 0 && !onHint)) return null
  return (
    <div className={styles['hints']}>
      <ol aria-live="polite" className={styles['list']}>
        {hints.slice(0, shown).map((hint, index) => (
          <li key={index}>
            <strong>{hints.length === 1 ? 'Hint' : `Hint ${index + 1} of ${hints.length}`}.</strong>{' '}
            <InlineText text={hint} />
          </li>
        ))}
      </ol>
      {onHint && left > 0 && (
        <Button look="quiet" className={styles['ask']} onClick={onHint}>
          <Icon name="help" /> {shown === 0 ? 'Show a hint' : `Show the next hint (${left} left)`}
        </Button>
      )}
    </div>
  )
}
