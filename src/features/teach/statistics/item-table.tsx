import { Link } from 'wouter'
import type { ItemStatistics } from '#grading/statistics/item-statistics.ts'
import { reveal } from '#ui/reveal.ts'
import type { QuestionFigures } from './class-figures.ts'
import { adviceOn, itemWords } from './figure-words.ts'
import { percentFigure } from './figure-text.ts'
import { Scroll } from './scroll.tsx'
import styles from './statistics-page.module.css'

const columns = [
  'facility',
  'spread',
  'intendedWeight',
  'effectiveWeight',
  'discrimination',
  'efficiency',
] as const satisfies readonly (keyof ItemStatistics)[]

/** Every question with its indices, what stands out about it, and the way to grade it anew. */
export function ItemTable(props: { handOut: string; questions: readonly QuestionFigures[]; few: boolean }) {
  return (
    <section className={styles['part']} aria-label="The questions">
      <h2>The questions</h2>
      <dl className={styles['words']}>
        {columns.map((key) => (
          <div key={key}>
            <dt>{itemWords[key].label}</dt>
            <dd>
              {itemWords[key].what} Good: {itemWords[key].good}
            </dd>
          </div>
        ))}
      </dl>
      <Scroll label="Indices by question">
        <table>
          <thead>
            <tr>
              <th scope="col">Question</th>
              {columns.map((key) => (
                <th key={key} scope="col">
                  {itemWords[key].label}
                </th>
              ))}
              <th scope="col">What stands out</th>
            </tr>
          </thead>
          <tbody>
            {props.questions.map(({ number, question, item }) => {
              const advice = item && !props.few ? adviceOn(item) : undefined
              return (
                <tr key={question.id}>
                  <th scope="row">
                    <a href={`#question-${question.id}`} onClick={() => requestAnimationFrame(reveal)}>
                      {number}. {question.label}
                    </a>
                  </th>
                  {columns.map((key) => (
                    <td key={key}>{item ? percentFigure(item[key]) : '–'}</td>
                  ))}
                  <td className={styles['advice']} data-grave={advice?.grave}>
                    {item ? advice?.text : 'Dropped for everybody.'}{' '}
                    {(advice || !item) && (
                      <Link href={`/teach/hand-out?id=${props.handOut}&view=grades&regrade=${question.id}`}>
                        Regrade
                      </Link>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
