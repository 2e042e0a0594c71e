import { useDeferredValue, useMemo } from 'react'
import { useGradebook, type Gradebook } from '#features/teach/gradebook/use-gradebook.ts'
import { counted } from '#features/teach/gradebook/figures.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { FieldMessage } from '#ui/field.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { classFigures } from './class-figures.ts'
import { Histogram } from './histogram.tsx'
import { ItemChart } from './item-chart.tsx'
import { ItemTable } from './item-table.tsx'
import { QuestionDetails } from './question-details.tsx'
import { QuizFigures } from './quiz-figures.tsx'
import { SurenessTable } from './sureness-table.tsx'
import styles from './statistics-page.module.css'

/** Below this, indices say little. */
const FEW = 10

/** How the class and the questions did: `/teach/hand-out?id=…&view=statistics`. */
export default function StatisticsPage({ given }: { given: GivenHandOut }) {
  const { book, error } = useGradebook(given)
  if (error) return <FieldMessage severity="stop">The responses can’t be read: {error.message}</FieldMessage>
  if (!book) return <Waiting text="Grading the responses …" height="60vh" />
  return <Statistics given={given} book={book} />
}

function Statistics({ given, book }: { given: GivenHandOut; book: Gradebook }) {
  const shown = useDeferredValue(book)
  const figures = useMemo(() => classFigures(given, [...shown.roster, ...shown.others]), [given, shown])
  const { attempts } = figures.quiz
  if (attempts < 2)
    return (
      <section className={styles['empty']}>
        <h2>{attempts === 0 ? 'No attempts yet' : 'One attempt is no class'}</h2>
        <p>
          Statistics compare attempts with each other, so there must be two at least. Take in what your
          students sent under Responses.
        </p>
      </section>
    )
  if (figures.questions.every(({ item }) => !item))
    return (
      <section className={styles['empty']}>
        <h2>Every question was dropped</h2>
        <p>
          So nothing was asked, and there is nothing to compare. Regrade a question to let it count again.
        </p>
      </section>
    )
  return (
    <div className={styles['page']}>
      <p className={styles['lead']}>
        Over {counted(attempts, 'attempt')}: the one of each student that counts, with all regrades and points
        by hand. The formulas are Moodle’s.
      </p>
      {attempts < FEW && (
        <FieldMessage severity="warn">
          {counted(attempts, 'attempt')} are too few for indices to say much: one student more or less can
          turn them round. Read them as hints.
        </FieldMessage>
      )}
      <QuizFigures quiz={figures.quiz} />
      <Histogram totals={figures.totals} passMark={given.handOut.settings.passMark} />
      <ItemChart questions={figures.questions} />
      <ItemTable handOut={given.id} questions={figures.questions} few={attempts < FEW} />
      {figures.sureness.some(({ answers }) => answers > 0) && <SurenessTable sureness={figures.sureness} />}
      <section className={styles['part']}>
        <h2>Answers by question</h2>
        {figures.questions.map((each) => (
          <QuestionDetails key={each.question.id} handOut={given.id} figures={each} />
        ))}
      </section>
    </div>
  )
}
