import type { RefCallback } from 'react'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { scoreAnswer } from '#grading/quiz/score.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { answered, checked, hinted, orderOf, rated, type AttemptChange } from './attempt.ts'
import { ConfidenceChoice } from './confidence-choice.tsx'
import { QuestionForm, type QuestionFormProps } from './question-form.tsx'
import type { TakenQuiz } from './taken-quiz.ts'

/** A question of an attempt: what is given goes into the attempt, and what was checked there is shown. */
export function AskedForm(
  props: {
    quiz: TakenQuiz
    question: AskedQuestion
    attempt: StoredAttempt
    onChange: (change: AttemptChange) => void
    focusRef: RefCallback<HTMLElement>
  } & Pick<QuestionFormProps, 'onward' | 'look' | 'heading'>,
) {
  const { quiz, question, attempt, onChange } = props
  const { settings } = quiz
  const { id } = question
  const answer = attempt.answers[id]
  const key = quiz.key?.find((each) => each.id === id)
  const score = key && attempt.checked.includes(id) ? scoreAnswer(key, answer) : undefined
  const shown = attempt.hints?.[id] ?? 0
  return (
    <QuestionForm
      question={settings.hints ? question : { ...question, hints: [] }}
      answer={answer}
      score={score}
      order={orderOf(question, attempt, settings)}
      place={`quiz/${attempt.id}/${id}`}
      onAnswer={(given) => onChange(answered(id, given))}
      onCheck={settings.feedback === 'at-once' && key ? () => onChange(checked(question)) : undefined}
      onward={props.onward}
      {...(props.look && { look: props.look })}
      {...(props.heading && { heading: props.heading })}
      focusRef={props.focusRef}
      hintsShown={shown}
      onHint={() => onChange(hinted(id, shown + 1))}
    >
      {settings.confidence && (
        <ConfidenceChoice
          sure={attempt.confidence?.[id]}
          final={score !== undefined}
          onChange={(sure) => onChange(rated(id, sure))}
        />
      )}
    </QuestionForm>
  )
}
