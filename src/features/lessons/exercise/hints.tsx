import { useState } from 'react'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './exercise.module.css'

/** A ladder: the next hint is offered once the one before it has been opened. */
export function Hints({ hints }: { hints: readonly string[] }) {
  const [opened, setOpened] = useState(0)
  return (
    <div className={styles['hints']}>
      {hints.slice(0, opened + 1).map((hint, index) => (
        <details
          key={hint}
          onToggle={(event) => {
            if (event.currentTarget.open) setOpened((before) => Math.max(before, index + 1))
          }}
        >
          <summary>
            Hint {index + 1} of {hints.length}
          </summary>
          <p>
            <InlineText text={hint} />
          </p>
        </details>
      ))}
    </div>
  )
}
