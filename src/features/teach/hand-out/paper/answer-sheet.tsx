import type { GivenHandOut } from '#storage/record-schema.ts'
import { answersOf } from './answers.ts'
import styles from './paper.module.css'
import { pointsInWords, totalOf } from './points.ts'

/** The key of a hand-out on paper, for whoever corrects. */
export function AnswerSheet({ given }: { given: GivenHandOut }) {
  const { handOut, questions } = given
  return (
    <article>
      <header className={styles['head']}>
        <h1>{handOut.title}: answers</h1>
        <p>
          For the instructor. {pointsInWords(totalOf(questions))} in all. Version {given.quizVersion} of the
          quiz, handed out as {handOut.id.slice(0, 8)}.
        </p>
      </header>
      <ol className={styles['answers']}>
        {questions.map((question) => (
          <li key={question.id}>
            <p className={styles['points']}>{pointsInWords(question.points)}</p>
            <p className={styles['text']}>
              <b>{question.label}</b>
            </p>
            <ul>
              {answersOf(question).map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </article>
  )
}
