import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { QUIZ_SECTION } from '#content/lesson.ts'
import { loadQuiz } from '#content/lessons.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { useAttempts } from '#storage/queries.ts'
import { buttonClass } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useLesson } from './lesson-context.ts'
import styles from './prose.module.css'
import { SectionHeading } from './section-heading.tsx'

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 })

/** The way to the lesson's quiz, with how it went last time. */
export function QuizCall() {
  const { lesson } = useLesson()
  const { data: attempts = [] } = useAttempts(lesson.slug)
  const open = attempts.find(({ submittedAt }) => submittedAt === undefined)
  const last = attempts.find(({ submittedAt }) => submittedAt !== undefined)
  return (
    <>
      <SectionHeading id={QUIZ_SECTION}>Quiz</SectionHeading>
      <p>
        {lesson.questions} questions on this lesson. Every answer is explained, right or wrong.
        {last && <LastScore attempt={last} />}
      </p>
      <p>
        <Link href={`/quiz/${lesson.slug}`} className={`${buttonClass('second')} ${styles['quiz']}`}>
          {open ? 'Go on with the quiz' : last ? 'Take the quiz again' : 'Take the quiz'}
          <Icon name="arrow" />
        </Link>
      </p>
    </>
  )
}

function LastScore({ attempt }: { attempt: StoredAttempt }) {
  const { data: score } = useQuery({
    queryKey: ['attempts', attempt.quizId, 'score', attempt.id],
    queryFn: () => scoreOf(attempt),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!score) return null
  const { points, of } = score
  return (
    <>
      {' '}
      Last time you scored{' '}
      <strong>
        {number.format(points)} of {of}
      </strong>
      .
    </>
  )
}

/** How an attempt came out; null where its quiz no longer has the questions it asked. */
async function scoreOf(attempt: StoredAttempt) {
  const [quiz, { scoreQuiz }] = await Promise.all([
    loadQuiz(attempt.quizId),
    import('#grading/quiz/score.ts'),
  ])
  const asked = quiz?.questions.filter(({ id }) => attempt.questionIds.includes(id)) ?? []
  return asked.length === 0 ? null : scoreQuiz(asked, attempt.answers)
}
