import { Link } from 'wouter'
import { lessonBySlug } from '#content/lessons.ts'
import type { Question } from '#grading/quiz-schema.ts'
import { RfcLink } from '#workbench/rfc-link.tsx'

/** Where a question's matter is taught and where it is laid down; nothing where it names neither. */
export function QuestionLinks({ question, lesson }: { question: Question; lesson: string }) {
  const { section, rfc } = question
  if (section === undefined && rfc === undefined) return null
  return (
    <>
      {section !== undefined && (
        <>
          <Link href={`/lessons/${lesson}#${section}`}>{sectionTitle(lesson, section)}</Link>, in the lesson
        </>
      )}
      {section !== undefined && rfc !== undefined && <br />}
      {rfc !== undefined && <RfcLink {...rfc} />}
    </>
  )
}

function sectionTitle(slug: string, id: string): string {
  const lesson = lessonBySlug(slug)
  const section = lesson?.written ? lesson.sections.find((each) => each.id === id) : undefined
  return section?.title ?? 'The section it is about'
}
