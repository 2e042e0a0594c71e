import type { Chosen, GivenAnswer, PartCount } from '#grading/class/distractors.ts'
import type { QuestionKind } from '#grading/quiz/quiz-schema.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { percentFigure } from './figure-text.ts'
import { Scroll } from './scroll.tsx'
import styles from './statistics-page.module.css'

/** How many rows of answers are listed. */
const MOST = 50

/** How often each option was chosen: by all, and by the thirds that did best and worst in all. */
export function OptionTable(props: { options: readonly Chosen[]; all: number; third: number }) {
  const share = (count: number, of: number) => (of === 0 ? '–' : percentFigure((100 * count) / of))
  return (
    <>
      <p className={styles['about']}>
        A right option should draw more of the upper third than of the lower, a wrong one fewer. One that
        nobody takes distracts nobody: replace it.
      </p>
      <Scroll label="Options">
        <table className={styles['bars']}>
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col">Chosen</th>
              <th scope="col">All</th>
              <th scope="col">Upper third</th>
              <th scope="col">Lower third</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {props.options.map(({ text, correct, all, upper, lower }) => (
              <tr key={text}>
                <th scope="row">
                  <InlineText text={text} />
                  {correct && <span className={styles['right']}>right</span>}
                </th>
                <td>{all}</td>
                <td>{share(all, props.all)}</td>
                <td>{share(upper, props.third)}</td>
                <td>{share(lower, props.third)}</td>
                <td aria-hidden="true">
                  <span
                    className={styles['line']}
                    data-right={correct}
                    style={{ width: `${props.all === 0 ? 0 : (100 * all) / props.all}%` }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

/** The answers that were typed, by how many, and what each is worth. */
export function GivenTable({ given }: { given: readonly GivenAnswer[] }) {
  if (given.length === 0) return <p>Nobody answered it.</p>
  return (
    <>
      <p className={styles['about']}>
        A wrong answer that many gave is either a misunderstanding worth a word in class, or should have been
        accepted.
      </p>
      <Scroll label="Answers that were typed">
        <table>
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col">Students</th>
              <th scope="col">By the key</th>
            </tr>
          </thead>
          <tbody>
            {given.slice(0, MOST).map(({ text, count, fraction }) => (
              <tr key={text}>
                <th scope="row">{text}</th>
                <td>{count}</td>
                <td>
                  {fraction === 1
                    ? 'right'
                    : fraction > 0
                      ? `${percentFigure(100 * fraction)} right`
                      : 'wrong'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {given.length > MOST && <p className={styles['about']}>And {given.length - MOST} more.</p>}
    </>
  )
}

/** How each item or requirement did, and what was given instead. */
export function PartTable(props: { parts: readonly PartCount[]; all: number; kind: QuestionKind }) {
  const isRequest = props.kind === 'request'
  const isOrder = props.kind === 'ordering'
  return (
    <Scroll label="Parts">
      <table className={styles['bars']}>
        <thead>
          <tr>
            <th scope="col">{isRequest ? 'Requirement' : 'Item'}</th>
            <th scope="col">{isRequest ? 'Met' : isOrder ? 'In order' : 'Right'}</th>
            {!isRequest && <th scope="col">{isOrder ? 'Put in place instead' : 'Matched instead'}</th>}
            <td />
          </tr>
        </thead>
        <tbody>
          {props.parts.map(({ text, right, instead }) => (
            <tr key={text}>
              <th scope="row">
                <InlineText text={text} />
              </th>
              <td>
                {right} of {props.all}
              </td>
              {!isRequest && (
                <td className={styles['advice']}>
                  {instead.length === 0
                    ? '–'
                    : instead
                        .slice(0, 3)
                        .map((each) => `${each.text} (${each.count})`)
                        .join(', ')}
                </td>
              )}
              <td aria-hidden="true">
                <span
                  className={styles['line']}
                  style={{ width: `${props.all === 0 ? 0 : (100 * right) / props.all}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
