import { useEffect, useRef, useState, type RefObject } from 'react'
import { useSearchParams } from 'wouter'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { focusField } from './fields/editing.ts'

/** What a page too narrow for all shows. */
export type View = 'questions' | 'edit' | 'preview'

/** Which question is in the form: the address says, so that a reload stays with it. */
export interface Selection {
  readonly question: QuestionDraft | undefined
  readonly index: number
  readonly view: View
  readonly setView: (view: View) => void
  readonly select: (id: string) => void
  /** Goes to a field of a question, with the focus. */
  readonly openAt: (id: string, at: string) => void
  readonly form: RefObject<HTMLElement | null>
}

export function useSelection(questions: readonly QuestionDraft[]): Selection {
  const [params, setParams] = useSearchParams()
  const [view, setView] = useState<View>(questions.length === 0 ? 'questions' : 'edit')
  const form = useRef<HTMLElement>(null)
  /** Where the focus goes once the form shows that question. */
  const goal = useRef<{ question: string; at: string }>(undefined)
  const wanted = params.get('question')
  const index = Math.max(
    0,
    questions.findIndex(({ id }) => id === wanted),
  )
  const question = questions[index]

  useEffect(() => {
    const awaited = goal.current
    if (!awaited || awaited.question !== question?.id) return
    if (focusField(form.current, awaited.at)) goal.current = undefined
  })

  const select = (id: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        next.set('question', id)
        return next
      },
      { replace: true },
    )
  return {
    question,
    index,
    view,
    setView,
    select,
    openAt: (id, at) => {
      goal.current = { question: id, at }
      setView('edit')
      select(id)
    },
    form,
  }
}
