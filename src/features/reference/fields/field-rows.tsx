import { Fragment } from 'react'
import { FieldLink } from './field-link.tsx'
import styles from './field-index.module.css'
import { wordsOf, type ListedTopic } from './find-fields.ts'

/** The fields of a topic that were found, with the words of the text marked in what is said about them. */
export function FieldRows({ listed, text }: { listed: ListedTopic; text: string }) {
  const { topic, fields } = listed
  const words = wordsOf(text)
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
              {words.some(
                (word) => !`${entry.name} ${entry.meaning} ${topic.title}`.toLowerCase().includes(word),
              ) && (
                <span className={styles['custom']}>
                  {' '}
                  Written as: <Marked text={entry.syntax} words={words} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text
  const pattern = new RegExp(
    `(${words.map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`)).join('|')})`,
    'i',
  )
  return text
    .split(pattern)
    .map((piece, at) =>
      at % 2 === 1 ? <mark key={at}>{piece}</mark> : <Fragment key={at}>{piece}</Fragment>,
    )
}
