import type { ComponentProps } from 'react'
import { shownOrder } from '#grading/quiz/shown-order.ts'
import { QuestionForm } from '#features/quiz/question-form.tsx'
import type { QuestionView } from '#features/teach/quiz-editor/preview.tsx'
import { QuizEditorPage } from '#features/teach/quiz-editor/quiz-editor-page.tsx'

/** The quiz editor, whose preview asks questions as quizzes do. */
export default function TeachQuizRoute() {
  return <QuizEditorPage QuestionView={Asked} />
}

function Asked({ seed, ...props }: ComponentProps<QuestionView>) {
  return <QuestionForm {...props} order={shownOrder(props.question, seed)} focusRef={noFocus} />
}

/** The focus stays where one writes. */
const noFocus = () => undefined
