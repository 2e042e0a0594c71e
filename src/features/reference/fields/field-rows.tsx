import { Fragment } from 'react'
import { FieldLink } from './field-link.tsx'
import styles from './field-index.module.css'
import type { ListedTopic } from './find-fields.ts'

/** The fields of a topic that were found, with the words that were looked for marked in their meaning. */
export function FieldRows({ listed, words }: { listed: ListedTopic; words: string }) {
  const { topic, fields } = listed
  return (
    <section aria-labelledby={topic.id} className={styles['topic']}>
      <h2 id={topic.id}>{topic.title}</h2>
      <p className={styles['says']}>{topic.says}</p>
      <ul className={styles['rows']}>
        {fields.map((entry) => (
          <li key={entry.name}>
            <FieldLink entry={entry} />
            <p>
              <Marked text={entry.meaning} words={words} />
              {entry.source === undefined && !entry.meaning.startsWith('A custom') && (
                <span className={styles['custom']}> A custom.</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Marked({ text, words }: { text: string; words: string }) {
  const wanted = words.split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return text
  const pattern = new RegExp(
    `(${wanted.map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`)).join('|')})`,
    'i',
  )
  return text
    .split(pattern)
    .map((piece, at) =>
      at % 2 === 1 ? <mark key={at}>{piece}</mark> : <Fragment key={at}>{piece}</Fragment>,
    )
}
