import { Link } from 'wouter'
import { LoadingQuiz, QuizNotice } from '#features/quiz/quiz-notice.tsx'
import { WithAttempts } from '#features/quiz/with-attempts.tsx'
import { useRecord } from '#storage/record-queries.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { TakenSession } from './taken-session.tsx'
import { useExtraTime } from './use-extra-time.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'

/** A quiz that was handed to this student before: everything that is stored of it. */
export function TakenQuizPage({ id, kept }: { id: string; kept: string | null }) {
  const taken = useRecord('takenHandOuts', id)
  if (taken.isPending) return <LoadingQuiz />
  if (taken.isError)
    return (
      <QuizNotice
        title="The quiz could not be read"
        action={<Button onClick={() => void taken.refetch()}>Try again</Button>}
      >
        The browser keeps it on this device and did not hand it out: {taken.error.message} Nothing was
        changed.
      </QuizNotice>
    )
  if (taken.data === null)
    return (
      <>
        <title>No such quiz · Roundtrip</title>
        <QuizNotice
          title="This browser has no such quiz"
          action={
            <Link href="/quiz/class" className={buttonClass('primary')}>
              See your class quizzes
            </Link>
          }
        >
          It was opened in another browser, or what is kept here was erased. Open the link or the file that
          your instructor sent once more.
        </QuizNotice>
      </>
    )
  return (
    <>
      <title>{`${taken.data.handOut.title}: quiz · Roundtrip`}</title>
      <WithExtraTime taken={taken.data} kept={kept} />
    </>
  )
}

function WithExtraTime({ taken, kept }: { taken: TakenHandOut; kept: string | null }) {
  const extra = useExtraTime(taken.handOut, taken.token)
  if (extra === undefined) return <LoadingQuiz />
  return (
    <WithAttempts quizId={taken.id}>
      {(stored) => <TakenSession taken={taken} extra={extra} stored={stored} kept={kept} />}
    </WithAttempts>
  )
}
