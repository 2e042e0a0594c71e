import { Words } from '#features/teach/quiz-editor/fields/words.tsx'
import styles from '#features/teach/quiz-editor/fields/fields.module.css'

interface Feedback {
  readonly right?: string | undefined
  readonly wrong?: string | undefined
}

/** What is said to a right answer, and to a wrong one. */
export function FeedbackPair(props: {
  feedback: Feedback | undefined
  onChange: (make: (feedback: Feedback) => Feedback, at: string) => void
}) {
  return (
    <div className={styles['pair']}>
      <Words
        at="feedback.right"
        label="Said to a right answer"
        value={props.feedback?.right}
        lines={2}
        placeholder="Why it is right"
        onChange={(right) => props.onChange((feedback) => ({ ...feedback, right }), 'feedback.right')}
      />
      <Words
        at="feedback.wrong"
        label="Said to a wrong answer"
        value={props.feedback?.wrong}
        lines={2}
        placeholder="What leads to the right one"
        onChange={(wrong) => props.onChange((feedback) => ({ ...feedback, wrong }), 'feedback.wrong')}
      />
    </div>
  )
}
