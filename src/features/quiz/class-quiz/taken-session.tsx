import { useMemo } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { askedQuestions, submitted } from '#features/quiz/attempt.ts'
import { deadlineOf, secondsAllowed } from '#features/quiz/countdown.ts'
import { Player } from '#features/quiz/player.tsx'
import { StoreProblem } from '#features/quiz/store-problem.tsx'
import type { TakenQuiz } from '#features/quiz/taken-quiz.ts'
import { useAttemptEditor } from '#features/quiz/use-attempt-editor.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { addressOf } from './address.ts'
import { KeptNotice } from './kept-notice.tsx'
import { isCollected, modeWords } from './modes.ts'
import { StartPage } from './start-page.tsx'
import { SubmittedPage } from './submitted-page.tsx'
import { useSealing } from './use-sealing.ts'
import { useSubmitAt } from './use-submit-at.ts'

/** A quiz of a class with what is stored of it: before, during and after an attempt. */
export function TakenSession(props: {
  taken: TakenHandOut
  /** Extra time in percent. */
  extra: number
  stored: readonly StoredAttempt[]
  kept: string | null
}) {
  const { taken, extra, stored } = props
  const { handOut } = taken
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const quiz = useMemo((): TakenQuiz => takenQuizOf(taken), [taken])
  const editor = useAttemptEditor(quiz, stored, 'when-asked')
  const sealing = useSealing(taken, stored)
  const { timeLimit } = quiz.settings

  const { attempt } = editor
  const all = attempt ? [attempt, ...stored.filter(({ id }) => id !== attempt.id)] : stored
  const underWay = attempt?.submittedAt === undefined ? attempt : undefined
  const deadline = underWay && deadlineOf(underWay.startedAt, timeLimit, extra)
  const endInTime = () => deadline !== undefined && editor.change(submitted(deadline))
  useSubmitAt(deadline, endInTime)

  const done = all.filter(({ submittedAt }) => submittedAt !== undefined)
  const shown = done.find(({ id }) => id === search.get('attempt'))
  const [first, ...rest] = underWay ? askedQuestions(quiz, underWay) : []
  const problem = (
    <>
      <KeptNotice kept={props.kept} />
      <StoreProblem editor={editor} />
    </>
  )

  if (underWay && first && !shown)
    return (
      <Player
        quiz={quiz}
        asked={[first, ...rest]}
        attempt={underWay}
        around={{
          ...(taken.lms ? {} : { back: { href: '/quiz/class', words: 'back to your class quizzes' } }),
          mode: modeWords(handOut),
          after: isCollected(handOut)
            ? 'Once submitted, your answers can’t be changed.'
            : 'What is not answered counts as 0.',
        }}
        time={
          deadline === undefined || timeLimit === undefined
            ? undefined
            : { deadline, allowed: secondsAllowed(timeLimit, extra) }
        }
        problem={problem}
        onChange={(change) =>
          deadline !== undefined && Date.now() >= deadline ? endInTime() : editor.change(change)
        }
      />
    )

  const latest = shown ?? (search.has('begin') ? undefined : done[0])
  if (latest)
    return (
      <SubmittedPage
        taken={taken}
        quiz={quiz}
        attempt={latest}
        attempts={all}
        deadline={deadlineOf(latest.startedAt, timeLimit, extra)}
        sealing={sealing}
        problem={problem}
        onRedo={(only) => {
          editor.start(only)
          navigate(addressOf(taken.id))
        }}
      />
    )
  return (
    <StartPage
      taken={taken}
      extra={extra}
      attempts={all}
      problem={problem}
      onBegin={() => {
        editor.start()
        navigate(addressOf(taken.id), { replace: true })
      }}
    />
  )
}

/** Nothing of a sealed quiz can be checked here: no key is there. */
function takenQuizOf({ id, handOut }: TakenHandOut): TakenQuiz {
  const { title, settings } = handOut
  return handOut.mode === 'practice'
    ? { id, title, settings, questions: handOut.questions, key: handOut.questions }
    : { id, title, settings, questions: handOut.questions, key: undefined }
}
