import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { LoadingQuiz, QuizNotice } from '#features/quiz/quiz-notice.tsx'
import { readFragment } from '#grading/class/read-handed.ts'
import { useStorage } from '#storage/queries.ts'
import { buttonClass } from '#ui/button.tsx'
import { addressOf } from './address.ts'
import { keepHandOut } from './keep-hand-out.ts'

/** Keeps the quiz that a link holds, and goes on to it at an address that doesn't hold it any more. */
export function OpenedLink({ fragment }: { fragment: string }) {
  const storage = useStorage()
  const [, navigate] = useLocation()
  const opened = useQuery({
    queryKey: ['opened', fragment],
    queryFn: async () => {
      const handed = await readFragment(fragment)
      if (handed.kind === 'feedback') throw new Error('This link holds no quiz.')
      return addressOf(handed.handOut.id, await keepHandOut(storage, handed.handOut, handed.token))
    },
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  })
  const address = opened.data
  useEffect(() => {
    if (address !== undefined) navigate(address, { replace: true })
  }, [address, navigate])
  if (!opened.isError) return <LoadingQuiz />
  return (
    <>
      <title>Class quiz · Roundtrip</title>
      <QuizNotice
        title="This quiz can’t be opened"
        action={
          <Link href="/quiz/class" className={buttonClass('primary')}>
            Open another link or a file
          </Link>
        }
      >
        {opened.error.message}
      </QuizNotice>
    </>
  )
}
