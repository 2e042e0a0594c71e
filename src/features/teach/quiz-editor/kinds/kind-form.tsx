import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import type { QuestionKind } from '#grading/quiz/quiz-schema.ts'
import type { DraftOf } from '#features/teach/quiz-editor/draft/kinds.ts'
import { ChoiceForm } from './choice-form.tsx'
import type { KindProps } from './kind-props.ts'
import { MatchingForm } from './matching-form.tsx'
import { NumericForm } from './numeric-form.tsx'
import { OrderingForm } from './ordering-form.tsx'
import { TextForm } from './text-form.tsx'
import { TrueFalseForm } from './true-false-form.tsx'
import { wireForms } from './lazy-forms.ts'

/** The part of a question's form that its kind decides. */
export function KindForm(props: {
  question: QuestionDraft
  change: (make: (question: QuestionDraft) => QuestionDraft, what: string, at?: string) => void
}) {
  const { question } = props
  /** Another tab may have made it another kind: then there is nothing to change. */
  const change =
    <K extends QuestionKind>(...kinds: readonly K[]): KindProps<K>['change'] =>
    (make, what, at) =>
      props.change(
        (now) => (kinds.some((kind) => kind === now.kind) ? (make(now as DraftOf<K>) as QuestionDraft) : now),
        what,
        at,
      )
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return <ChoiceForm question={question} change={change('single', 'multiple')} />
    case 'true-false':
      return <TrueFalseForm question={question} change={change('true-false')} />
    case 'text':
      return <TextForm question={question} change={change('text')} />
    case 'numeric':
      return <NumericForm question={question} change={change('numeric')} />
    case 'matching':
      return <MatchingForm question={question} change={change('matching')} />
    case 'ordering':
      return <OrderingForm question={question} change={change('ordering')} />
    case 'request':
      return <wireForms.request.Part question={question} change={change('request')} />
    case 'predict':
      return <wireForms.predict.Part question={question} change={change('predict')} />
  }
}
