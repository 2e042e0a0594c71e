import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'wouter'
import { loadQuiz } from '#content/lessons.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { LoadingQuiz, QuizNotice } from './quiz-notice.tsx'
import { QuizSession } from './quiz-session.tsx'

/** The quiz at `/quiz/<id>`. */
export default function QuizPage() {
  const { id } = useParams<{ id: string }>()
  const quiz = useQuery({
    queryKey: ['quiz', id],
    // A query can't hold undefined, so null stands for "no such quiz".
    queryFn: async () => (await loadQuiz(id)) ?? null,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (quiz.isPending) return <LoadingQuiz />
  if (quiz.isError) {
    return (
      <QuizNotice
        title="The quiz could not be loaded"
        action={<Button onClick={() => void quiz.refetch()}>Try again</Button>}
      >
        Its file did not arrive: {quiz.error.message}. Check the connection. If the lab was updated meanwhile,
        reload the page. What you have answered is stored.
      </QuizNotice>
    )
  }
  if (quiz.data === null) return <UnknownQuiz id={id} />
  return (
    <>
      <title>{`${quiz.data.title}: quiz · Roundtrip`}</title>
      <QuizSession key={id} quiz={quiz.data} />
    </>
  )
}

function UnknownQuiz({ id }: { id: string }) {
  return (
    <>
      <title>No such quiz · Roundtrip</title>
      <QuizNotice
        title="There is no such quiz"
        action={
          <Link href="/lessons" className={buttonClass('primary')}>
            See all lessons
          </Link>
        }
      >
        No lesson is called “{id}”, so there is no quiz for it. Each lesson ends with its quiz.
      </QuizNotice>
    </>
  )
}
