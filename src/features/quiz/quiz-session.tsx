import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { Quiz } from '#grading/quiz/quiz-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { Button } from '#ui/button.tsx'
import { askedQuestions, submitted } from './attempt.ts'
import { Player } from './player.tsx'
import { QuizNotice } from './quiz-notice.tsx'
import { Results } from './results.tsx'
import { StoreProblem } from './store-problem.tsx'
import { takenLessonQuiz } from './taken-quiz.ts'
import { useAttemptEditor } from './use-attempt-editor.ts'
import { WithAttempts } from './with-attempts.tsx'

/** A lesson's quiz with what is stored of it: the attempt under way, or the results of one that is submitted. */
export function QuizSession({ quiz }: { quiz: Quiz }) {
  return (
    <WithAttempts quizId={quiz.id}>{(stored) => <StoredQuiz quiz={quiz} stored={stored} />}</WithAttempts>
  )
}

function StoredQuiz({ quiz, stored }: { quiz: Quiz; stored: readonly StoredAttempt[] }) {
  const [search] = useSearchParams()
  const taken = useMemo(() => takenLessonQuiz(quiz), [quiz])
  const editor = useAttemptEditor(taken, stored, 'by-itself')
  const { attempt } = editor
  const all = attempt ? [attempt, ...stored.filter(({ id }) => id !== attempt.id)] : stored
  const done = all.filter((each) => each.submittedAt !== undefined && askedQuestions(quiz, each).length > 0)
  const underWay = attempt?.submittedAt === undefined ? attempt : undefined
  const [first, ...rest] = underWay ? askedQuestions(quiz, underWay) : []
  const problem = <StoreProblem editor={editor} />

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
        quiz={taken}
        asked={[first, ...rest]}
        attempt={underWay}
        around={{
          back: { href: `/lessons/${quiz.id}`, words: 'back to the lesson' },
          mode: 'Practice: the answers ship with the page',
          after: 'What is not answered counts as 0. You can take the quiz again.',
          lesson: quiz.id,
        }}
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
            editor.start()
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
