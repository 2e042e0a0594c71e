import { useEffect, useRef } from 'react'
import { inputClass } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './body.module.css'
import type { Find } from './use-find.ts'

/** Looks for text in the content: Enter or F3 goes on, with Shift back, Escape ends it. */
export function FindBar({ find, onClose }: { find: Find; onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const none = (find.matches?.found.spans.length ?? 0) === 0

  return (
    <div role="search" className={styles['find']}>
      <input
        ref={input}
        type="search"
        className={`${inputClass} ${styles['query']}`}
        aria-label="Find in the content"
        placeholder="Find"
        autoComplete="off"
        spellCheck={false}
        value={find.query}
        onChange={({ target }) => find.look(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') onClose()
          else return
          event.preventDefault()
        }}
      />
      <button
        type="button"
        className={styles['action']}
        aria-label="Previous match"
        title="Previous (Shift+Enter)"
        disabled={none}
        onClick={() => find.step(-1)}
      >
        <span className={styles['up']}>
          <Icon name="down" />
        </span>
      </button>
      <button
        type="button"
        className={styles['action']}
        aria-label="Next match"
        title="Next (Enter)"
        disabled={none}
        onClick={() => find.step(1)}
      >
        <Icon name="down" />
      </button>
      <p role="status" className={styles['count']}>
        {inWords(find)}
      </p>
      <button
        type="button"
        className={styles['action']}
        aria-label="Close find"
        title="Close (Esc)"
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}

function inWords({ query, matches }: Find): string {
  if (query === '') return ''
  if (!matches) return 'Looking…'
  const count = matches.found.spans.length / 2
  if (count === 0) return 'Not found'
  const of = count.toLocaleString('en')
  return `${(matches.current + 1).toLocaleString('en')} of ${matches.found.more ? `more than ${of}` : of}`
}
