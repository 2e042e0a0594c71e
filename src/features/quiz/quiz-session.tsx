import { useSearchParams } from 'wouter'
import type { Quiz } from '#grading/quiz-schema.ts'
import { useAttempts } from '#storage/queries.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { Button } from '#ui/button.tsx'
import { askedQuestions, submitted } from './attempt.ts'
import { Player } from './player.tsx'
import { LoadingQuiz, QuizNotice } from './quiz-notice.tsx'
import styles from './quiz-session.module.css'
import { Results } from './results.tsx'
import { useAttemptEditor } from './use-attempt-editor.ts'

/** A quiz with what is stored of it: the attempt under way, or the results of one that is submitted. */
export function QuizSession({ quiz }: { quiz: Quiz }) {
  const attempts = useAttempts(quiz.id)
  if (attempts.data) return <StoredQuiz quiz={quiz} stored={attempts.data} />
  if (attempts.isPending) return <LoadingQuiz />
  return (
    <QuizNotice
      title="Your attempts could not be read"
      action={<Button onClick={() => void attempts.refetch()}>Try again</Button>}
    >
      The browser keeps them on this device and did not hand them out: {attempts.error.message} Nothing was
      changed. Reload the page if trying again does not help.
    </QuizNotice>
  )
}

function StoredQuiz({ quiz, stored }: { quiz: Quiz; stored: readonly StoredAttempt[] }) {
  const [search] = useSearchParams()
  const editor = useAttemptEditor(quiz, stored)
  const { attempt } = editor
  const all = attempt ? [attempt, ...stored.filter(({ id }) => id !== attempt.id)] : stored
  const done = all.filter((each) => each.submittedAt !== undefined && askedQuestions(quiz, each).length > 0)
  const underWay = attempt?.submittedAt === undefined ? attempt : undefined
  const [first, ...rest] = underWay ? askedQuestions(quiz, underWay) : []

  const problem = editor.problem !== undefined && (
    <div role="alert" className={styles['problem']}>
      <p>{editor.problem}</p>
      <Button onClick={editor.tryAgain}>Store it again</Button>
    </div>
  )

  const shown = done.find(({ id }) => id === search.get('attempt')) ?? (underWay ? undefined : done[0])
  if (shown) {
    return (
      <Results
        quiz={quiz}
        asked={askedQuestions(quiz, shown)}
        attempt={shown}
        attempts={done}
        underWay={underWay !== undefined}
        problem={problem}
        onStart={editor.start}
      />
    )
  }
  if (underWay && first) {
    return (
      <Player
        quiz={quiz}
        asked={[first, ...rest]}
        attempt={underWay}
        problem={problem}
        onChange={editor.change}
      />
    )
  }
  return (
    <QuizNotice
      title="This quiz has changed"
      action={
        <Button
          look="primary"
          onClick={() => {
            editor.change(submitted(Date.now()))
            editor.start(quiz.questions.map((question) => question.id))
          }}
        >
          Start again
        </Button>
      }
    >
      Your last attempt asks only questions that the quiz no longer has.
    </QuizNotice>
  )
}
