import { Link } from 'wouter'
import { useOutlines } from '#content/use-outlines.ts'
import type { Question } from '#grading/quiz-schema.ts'
import { RfcLink } from '#workbench/rfc-link.tsx'

/** Where a question's matter is taught and where it is laid down; nothing where it names neither. */
export function QuestionLinks({ question, lesson }: { question: Question; lesson: string }) {
  const { section, rfc } = question
  const sections = useOutlines()?.get(lesson)?.sections
  const title = sections?.find(({ id }) => id === section)?.title ?? 'The section it is about'
  if (section === undefined && rfc === undefined) return null
  return (
    <>
      {section !== undefined && (
        <>
          <Link href={`/lessons/${lesson}#${section}`}>{title}</Link>, in the lesson
        </>
      )}
      {section !== undefined && rfc !== undefined && <br />}
      {rfc !== undefined && <RfcLink {...rfc} />}
    </>
  )
}
