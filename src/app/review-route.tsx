import { QuestionForm } from '#features/quiz/question-form.tsx'
import { ReviewPage } from '#features/review/review-page.tsx'

/** The review, which asks the questions of the quizzes as they do. */
export default function ReviewRoute() {
  return <ReviewPage QuestionForm={QuestionForm} />
}
