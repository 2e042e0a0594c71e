import { Link } from 'wouter'
import type { FieldEntry } from '#http/field-entry.ts'
import { fieldEntry } from '#http/field-registry.ts'
import type { FieldTopic } from '#http/field-topics.ts'
import { FieldLink } from './field-link.tsx'
import styles from './field-nav.module.css'

/** The fields of a topic, and the way to all others; it stands before the codes in the list at the side. */
export function FieldNav({ topic, current }: { topic: FieldTopic; current: FieldEntry }) {
  return (
    <div className={styles['nav']}>
      <p className={styles['title']} id="fields-of-topic">
        {topic.title}
      </p>
      <ul aria-labelledby="fields-of-topic">
        {topic.names.map((name) => {
          const entry = fieldEntry(name)
          return (
            entry && (
              <li key={name}>
                <FieldLink entry={entry} current={entry === current} mark={false} />
              </li>
            )
          )
        })}
      </ul>
      <p className={styles['all']}>
        <Link href="/reference/fields">All header fields</Link>
      </p>
    </div>
  )
}
