import type { HandOut } from '#grading/class/hand-out-schema.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { Asked } from './asked.tsx'
import styles from './paper.module.css'
import { pointsInWords, totalOf } from './points.ts'

/** The questions of a hand-out on paper, with space to write and without any key. */
export function QuestionSheet({ handOut }: { handOut: HandOut }) {
  const questions: readonly AskedQuestion[] = handOut.questions
  return (
    <article>
      <header className={styles['head']}>
        <h1>{handOut.title}</h1>
        <p>
          {questions.length === 1 ? '1 question' : `${questions.length} questions`},{' '}
          {pointsInWords(totalOf(questions))}
        </p>
        {handOut.instructions !== '' && <p className={styles['instructions']}>{handOut.instructions}</p>}
        <p className={styles['who']}>
          <span>Name</span>
          <span>Token</span>
          <span>Date</span>
        </p>
      </header>
      <ol className={styles['questions']}>
        {questions.map((question) => (
          <li key={question.id}>
            <p className={styles['points']}>{pointsInWords(question.points)}</p>
            {question.text.split(/\n{2,}/).map((paragraph, index) => (
              <p key={index} className={styles['text']}>
                <InlineText text={paragraph} />
              </p>
            ))}
            {question.code !== undefined && <pre>{question.code}</pre>}
            {question.image && <img src={question.image.src} alt={question.image.alt} />}
            <Asked question={question} />
          </li>
        ))}
      </ol>
    </article>
  )
}
