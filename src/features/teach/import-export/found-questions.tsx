import { useState } from 'react'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { Button } from '#ui/button.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './import-export.module.css'
import { kindNames } from './kind-names.ts'

/** The questions that were read, each to be taken or not. */
export function FoundQuestions(props: {
  questions: readonly Question[]
  onUse: (questions: readonly Question[]) => void
}) {
  const { questions, onUse } = props
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const chosen = questions.filter(({ id }) => !without.has(id))
  const toggle = (id: string) => {
    const next = new Set(without)
    if (!next.delete(id)) next.add(id)
    setWithout(next)
  }

  return (
    <fieldset className={styles['found']}>
      <legend className={styles['label']}>Questions to take</legend>
      {questions.length > 1 && (
        <p className={styles['all']}>
          <button type="button" className={styles['link']} onClick={() => setWithout(new Set())}>
            Tick all
          </button>
          <button
            type="button"
            className={styles['link']}
            onClick={() => setWithout(new Set(questions.map(({ id }) => id)))}
          >
            Tick none
          </button>
        </p>
      )}
      <ul className={styles['questions']}>
        {questions.map((question) => (
          <li key={question.id}>
            <label>
              <input
                type="checkbox"
                checked={!without.has(question.id)}
                onChange={() => toggle(question.id)}
              />
              <b>{question.label}</b>
              <span className={styles['asked']}>
                <InlineText text={firstLine(question.text)} />
              </span>
              <small>{kindNames[question.kind]}</small>
            </label>
          </li>
        ))}
      </ul>
      <Button look="primary" disabled={chosen.length === 0} onClick={() => onUse(chosen)}>
        {chosen.length === 1 ? 'Add one question' : `Add ${chosen.length.toLocaleString('en')} questions`}
      </Button>
    </fieldset>
  )
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}
