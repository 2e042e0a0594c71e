import type { Sureness } from '#grading/class/distractors.ts'
import { percentFigure } from './figure-text.ts'
import { Scroll } from './scroll.tsx'
import styles from './statistics-page.module.css'

const words = { 1: 'Guessed', 2: 'Rather sure', 3: 'Sure' } as const

/** How right answers were, by how sure students were of them. */
export function SurenessTable({ sureness }: { sureness: readonly Sureness[] }) {
  const [sure, guessed] = [sureness[2]?.right, sureness[0]?.right]
  return (
    <section className={styles['part']} aria-label="Confidence">
      <h2>Confidence</h2>
      <p className={styles['about']}>
        What answers were worth, by how sure their students were. It should rise from guessed to sure
        {sure !== undefined && guessed !== undefined && sure < guessed
          ? '; here it doesn’t: something may have been learned wrong.'
          : '. Answers that are sure and wrong show what was learned wrong.'}
      </p>
      <Scroll label="Confidence in numbers">
        <table className={styles['bars']}>
          <thead>
            <tr>
              <th scope="col">Said</th>
              <th scope="col">Answers</th>
              <th scope="col">Right</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {sureness.map(({ confidence, answers, right }) => (
              <tr key={confidence}>
                <th scope="row">{words[confidence]}</th>
                <td>{answers.toLocaleString('en')}</td>
                <td>{percentFigure(right)}</td>
                <td aria-hidden="true">
                  <span className={styles['line']} style={{ width: `${right ?? 0}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
