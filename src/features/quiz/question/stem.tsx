import type { RefCallback } from 'react'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { CodeLines } from './code-lines.tsx'
import { firstParagraph, hasRest, otherParagraphs } from './stem-text.ts'
import styles from './stem.module.css'

/** What is asked in the first paragraph: the question's name. */
export function StemHeading({
  id,
  question,
  focusRef,
  level: Heading,
}: {
  id: string
  question: AskedQuestion
  focusRef: RefCallback<HTMLElement> | null
  level: 'h1' | 'h2'
}) {
  return (
    <legend className={styles['legend']}>
      <Heading id={id} ref={focusRef} tabIndex={-1}>
        <InlineText text={firstParagraph(question)} />
      </Heading>
    </legend>
  )
}

/** Everything of a question that stands below its first paragraph: more paragraphs, a picture, code. */
export function StemRest({ id, question }: { id: string; question: AskedQuestion }) {
  if (!hasRest(question)) return null
  const { image, code } = question
  return (
    <div id={id} className={styles['rest']}>
      {otherParagraphs(question).map((paragraph, index) => (
        <p key={index}>
          <InlineText text={paragraph} />
        </p>
      ))}
      {image && (
        <img className={styles['image']} src={image.src} alt={image.alt} loading="lazy" decoding="async" />
      )}
      {code !== undefined && <CodeLines text={code} name="Code of the question" />}
    </div>
  )
}
