import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { rightOrder } from '#features/teach/quiz-editor/draft/arranged-drafts.ts'
import styles from './bank.module.css'

/** One line of what a question asks and expects; `right` where it is, or is not, the key. */
interface Line {
  readonly text: string
  readonly right?: boolean
}

/** What a question offers and what is right, in short. */
export function KeyLines({ question }: { question: QuestionDraft }) {
  return (
    <div className={styles['key']}>
      {question.code !== undefined && <pre tabIndex={0}>{question.code}</pre>}
      {question.image && <img src={question.image.src} alt={question.image.alt} />}
      <ul>
        {linesOf(question).map(({ text, right }, index) => (
          <li key={index} data-right={right}>
            {right !== undefined && <Icon name={right ? 'check' : 'close'} />}
            <span className="visually-hidden">
              {right === undefined ? '' : right ? 'Right: ' : 'Wrong: '}
            </span>
            <span>
              <InlineText text={text} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function linesOf(question: QuestionDraft): readonly Line[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.map(({ text, correct = false }) => ({ text, right: correct }))
    case 'true-false':
      return [
        { text: 'True', right: question.answer },
        { text: 'False', right: !question.answer },
      ]
    case 'text':
      return question.accept.map((text) => ({ text, right: true }))
    case 'numeric': {
      const { answer, tolerance = 0, unit } = question
      const spread = tolerance === 0 ? '' : ` ± ${tolerance}`
      return [{ text: `${answer}${spread}${unit === undefined ? '' : ` ${unit}`}`, right: true }]
    }
    case 'matching':
      return question.items.map(({ text, match }) => ({ text: `${text} → ${match}` }))
    case 'ordering':
      return rightOrder(question).map((text, index) => ({ text: `${index + 1}. ${text}` }))
    case 'request':
      return question.requirements.map(({ says }) => ({ text: says }))
    case 'predict':
      return question.options.map((text) => ({ text, right: text === question.answer }))
  }
}
