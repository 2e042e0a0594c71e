import type { ReactNode } from 'react'
import { useAttempts } from '#storage/queries.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { Button } from '#ui/button.tsx'
import { LoadingQuiz, QuizNotice } from './quiz-notice.tsx'

/** The attempts at a quiz once they are read, or why they can't be. */
export function WithAttempts(props: {
  quizId: string
  children: (stored: readonly StoredAttempt[]) => ReactNode
}) {
  const attempts = useAttempts(props.quizId)
  if (attempts.data) return props.children(attempts.data)
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
