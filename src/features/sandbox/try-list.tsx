import type { RequestDraft } from '#http/request-draft.ts'
import { thingsToTry } from './things-to-try.ts'
import styles from './try-list.module.css'

/** Things to try, one click each. */
export function TryList({
  onTry,
  compact = false,
}: {
  onTry: (draft: RequestDraft) => void
  compact?: boolean
}) {
  return (
    <div className={`${styles['groups']} ${compact ? styles['compact'] : ''}`}>
      {thingsToTry.map(({ title, things }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {things.map((thing) => (
              <li key={thing.title}>
                <button type="button" onClick={() => onTry(thing.draft)} title={thing.shows}>
                  <b>{thing.title}</b>
                  <small>{thing.shows}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
