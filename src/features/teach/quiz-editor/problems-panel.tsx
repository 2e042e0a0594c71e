import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { Icon } from '#ui/icon.tsx'
import type { Advice } from './draft/advice.ts'
import type { Problem } from './draft/problems.ts'
import styles from './problems-panel.module.css'

/** What keeps the quiz from being handed out, and what would make it better: each leads to its field. */
export function ProblemsPanel(props: {
  questions: readonly QuestionDraft[]
  problems: readonly Problem[]
  advice: readonly Advice[]
  onGo: (question: string | undefined, at: string) => void
}) {
  const { problems, advice } = props
  const numbers = new Map(props.questions.map(({ id }, index) => [id, index + 1]))
  if (props.questions.length === 0) return null
  const link = (question: string | undefined, at: string, says: string, key: string) => (
    <li key={key}>
      <button type="button" onClick={() => props.onGo(question, at)}>
        {question === undefined ? says : `Question ${numbers.get(question)}: ${says}`}
      </button>
    </li>
  )
  return (
    <div className={styles['panel']}>
      {problems.length > 0 ? (
        <details className={styles['part']}>
          <summary data-is="problems">
            <Icon name="warning" /> {problems.length} {problems.length === 1 ? 'thing' : 'things'} to put
            right
          </summary>
          <ul>
            {problems.map(({ question, at, inList }, index) =>
              link(question, at, inList, `${index} ${inList}`),
            )}
          </ul>
        </details>
      ) : (
        <p data-is="ready">
          <Icon name="check" /> Ready to hand out
        </p>
      )}
      {advice.length > 0 && (
        <details className={styles['part']}>
          <summary>
            {advice.length} {advice.length === 1 ? 'suggestion' : 'suggestions'}
          </summary>
          <ul>
            {advice.map(({ question, at, says }, index) => link(question, at, says, `${index} ${says}`))}
          </ul>
        </details>
      )}
    </div>
  )
}
