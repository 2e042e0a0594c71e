import { Link } from 'wouter'
import { SourceLink } from '#workbench/source-link.tsx'
import { explainPart } from './explain-part.ts'
import type { LookedAt } from './message.tsx'
import styles from './raw.module.css'

/** What the part one looks at is, beside the messages; read out when it was reached by key or tap. */
export function PartExplanation({ at }: { at: LookedAt | undefined }) {
  const explained = at && explainPart(at.part, at.message)
  return (
    <aside
      className={styles['aside']}
      aria-label="What this part is"
      aria-live={at?.passing ? 'off' : 'polite'}
    >
      {explained ? (
        <>
          <p className={styles['kind']}>{explained.kind}</p>
          {at.part.kind !== 'content' && at.part.text !== '' && (
            <p className={styles['what']}>{at.part.text}</p>
          )}
          {explained.says.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {explained.source && (
            <p className={styles['source']}>
              <SourceLink source={explained.source} />
            </p>
          )}
          {explained.field !== undefined && (
            <p className={styles['source']}>
              <Link href={`/reference/fields/${explained.field}`}>More on {explained.field}</Link>
            </p>
          )}
        </>
      ) : (
        <p className={styles['hint']}>
          Every part explains itself here: point at one, tap it, or step through with the arrow keys.
        </p>
      )}
    </aside>
  )
}
