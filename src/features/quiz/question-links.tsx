import { Link } from 'wouter'
import { useOutlines } from '#content/use-outlines.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { RfcLink } from '#workbench/rfc-link.tsx'
import styles from './question-links.module.css'

/** Where a question's matter is taught and where it is laid down; nothing where it names neither. */
export function QuestionLinks(props: {
  question: AskedQuestion
  /** Slug of the lesson whose quiz asks it; a question may name another one, and must where a class quiz asks it. */
  lesson: string | undefined
}) {
  const { rfc } = props.question
  const lesson = props.question.lesson ?? props.lesson
  const section = lesson === undefined ? undefined : props.question.section
  const sections = useOutlines()?.get(lesson ?? '')?.sections
  const title = sections?.find(({ id }) => id === section)?.title ?? 'The section it is about'
  if (section === undefined && rfc === undefined) return null
  return (
    <span className={styles['links']}>
      {section !== undefined && (
        <>
          <Link href={`/lessons/${lesson}#${section}`}>{title}</Link>, in the lesson
        </>
      )}
      {section !== undefined && rfc !== undefined && <br />}
      {rfc !== undefined && <RfcLink {...rfc} />}
    </span>
  )
}
