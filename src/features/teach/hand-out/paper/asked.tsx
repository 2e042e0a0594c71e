import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './paper.module.css'
import { letterOf } from './points.ts'

/** Where a question is answered on paper: boxes to tick, or lines to write on. */
export function Asked({ question }: { question: AskedQuestion }) {
  switch (question.kind) {
    case 'single':
      return <Options ask="Tick one." mark="round" options={question.options} />
    case 'multiple':
      return <Options ask="Tick all that are right." mark="square" options={question.options} />
    case 'true-false':
      return <Options ask="Tick one." mark="round" options={[{ text: 'True' }, { text: 'False' }]} />
    case 'predict':
      return (
        <>
          <pre>{question.request}</pre>
          <Options ask="Tick one." mark="round" options={question.options.map((text) => ({ text }))} />
        </>
      )
    case 'text':
      return <Lines count={2} />
    case 'numeric':
      return (
        <p className={styles['number']}>
          <span /> {question.unit}
        </p>
      )
    case 'request':
      return (
        <>
          <p className={styles['ask']}>Begin with this request, and write down how it is to be sent.</p>
          <pre>{question.start}</pre>
          <Lines count={8} />
        </>
      )
    case 'ordering':
      return (
        <>
          <p className={styles['ask']}>Number them in the right order, from 1.</p>
          <ul className={styles['options']}>
            {question.items.map((text) => (
              <li key={text}>
                <span className={styles['blank']} />
                <InlineText text={text} />
              </li>
            ))}
          </ul>
        </>
      )
    case 'matching':
      return (
        <>
          <p className={styles['ask']}>Write the letter of what goes with each.</p>
          <div className={styles['matching']}>
            <ul className={styles['options']}>
              {question.items.map(({ text }) => (
                <li key={text}>
                  <span className={styles['blank']} />
                  <InlineText text={text} />
                </li>
              ))}
            </ul>
            <ul className={styles['options']}>
              {question.choices.map((text, index) => (
                <li key={text}>
                  <b>{letterOf(index)}</b>
                  <InlineText text={text} />
                </li>
              ))}
            </ul>
          </div>
        </>
      )
  }
}

function Options(props: {
  ask: string
  mark: 'round' | 'square'
  options: readonly { readonly text: string; readonly code?: string }[]
}) {
  return (
    <>
      <p className={styles['ask']}>{props.ask}</p>
      <ul className={styles['options']}>
        {props.options.map(({ text, code }, index) => (
          <li key={text}>
            <span className={styles[props.mark]} />
            <b>{letterOf(index)}</b>
            <div>
              <InlineText text={text} />
              {code !== undefined && <pre>{code}</pre>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Lines({ count }: { count: number }) {
  return (
    <div className={styles['lines']}>
      {Array.from({ length: count }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  )
}
