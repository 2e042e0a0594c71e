import { Link, useLocation } from 'wouter'
import { askedQuestions, standingOf } from '#features/quiz/attempt.ts'
import { LoadingQuiz, QuizNotice } from '#features/quiz/quiz-notice.tsx'
import { useAttempts, useStorage } from '#storage/queries.ts'
import { useRecords } from '#storage/record-queries.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { Button } from '#ui/button.tsx'
import { addressOf } from './address.ts'
import styles from './class-quiz.module.css'
import { keepHanded } from './keep-handed.ts'
import { isCollected } from './modes.ts'
import { Opener } from './opener.tsx'

/** The quizzes that this student was handed, and the way to open another. */
export function ClassQuizzes() {
  const storage = useStorage()
  const [, navigate] = useLocation()
  const taken = useRecords('takenHandOuts')
  const attempts = useAttempts()
  if (taken.isPending || attempts.isPending) return <LoadingQuiz />
  const error = taken.error ?? attempts.error
  if (error)
    return (
      <QuizNotice
        title="Your class quizzes could not be read"
        action={
          <Button onClick={() => void Promise.all([taken.refetch(), attempts.refetch()])}>Try again</Button>
        }
      >
        The browser keeps them on this device and did not hand them out: {error.message}
      </QuizNotice>
    )
  const list = (taken.data ?? []).toSorted((a, b) => b.updatedAt - a.updatedAt)
  return (
    <main className={styles['page']}>
      <title>Class quizzes · Roundtrip</title>
      <h1>Class quizzes</h1>
      <p className={styles['standing']}>
        A quiz comes from your instructor as a link or a file. It is taken in this browser, and what you
        answer stays here until you send it.
      </p>
      <Opener
        file="Open a quiz file"
        look="primary"
        paste="Or paste a link, or the text of a file or of feedback"
        onHanded={async (handed) => navigate(await keepHanded(storage, handed))}
      />
      <section aria-labelledby="yours">
        <h2 id="yours">Yours</h2>
        {list.length === 0 ? (
          <p className={styles['none']}>
            None yet. Open the link that your instructor sent, and the quiz stands here: under way, done, or
            with feedback.
          </p>
        ) : (
          <ul className={styles['quizzes']}>
            {list.map((each) => {
              const state = stateOf(
                each,
                (attempts.data ?? []).filter(({ quizId }) => quizId === each.id),
              )
              return (
                <li key={each.id}>
                  <Link href={addressOf(each.id)}>{each.handOut.title}</Link>
                  <span data-due={state.due}>{state.words}</span>
                </li>
              )
            })}
          </ul>
        )}
      </section>
    </main>
  )
}

/** Where a student stands with a quiz, and whether there is something left to do. */
function stateOf(
  { handOut, sent, feedback }: TakenHandOut,
  attempts: readonly StoredAttempt[],
): { readonly words: string; readonly due: boolean } {
  const underWay = attempts.find(({ submittedAt }) => submittedAt === undefined)
  if (underWay) {
    const asked = askedQuestions<AskedQuestion>(handOut, underWay)
    const done = asked.filter((each) => standingOf(each, underWay.answers[each.id]) === 'answered').length
    return { words: `Under way: ${done} of ${asked.length} answered`, due: true }
  }
  if (attempts.length === 0) return { words: 'Not begun', due: true }
  if (isCollected(handOut) && attempts.some(({ id }) => sent[id]?.takenAt === undefined))
    return { words: 'Submitted, not sent yet', due: true }
  if (feedback) return { words: 'Feedback is there', due: false }
  return { words: isCollected(handOut) ? 'Downloaded or copied, to be sent' : 'Done', due: false }
}
