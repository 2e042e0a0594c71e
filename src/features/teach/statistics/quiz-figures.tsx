import type { QuizStatistics } from '#grading/statistics/quiz-statistics.ts'
import { quizWords } from './figure-words.ts'
import { figureText, percentFigure } from './figure-text.ts'
import styles from './statistics-page.module.css'

const order = [
  'mean',
  'median',
  'spread',
  'consistency',
  'standardError',
  'errorRatio',
  'skewness',
  'kurtosis',
] as const

/** The figures of the quiz as a whole, each with what it is and which values are good. */
export function QuizFigures({ quiz }: { quiz: QuizStatistics }) {
  return (
    <section className={styles['part']} aria-label="The quiz">
      <h2>The quiz</h2>
      <dl className={styles['figures']}>
        {order.map((key) => {
          const { label, what, good } = quizWords[key]
          const isPlain = key === 'skewness' || key === 'kurtosis'
          return (
            <div key={key}>
              <dt>{label}</dt>
              <dd className={styles['figure']}>
                {isPlain ? figureText(quiz[key]) : percentFigure(quiz[key])}
              </dd>
              <dd>{what}</dd>
              <dd className={styles['good']}>Good: {good}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
