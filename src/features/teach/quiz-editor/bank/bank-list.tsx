import { useState } from 'react'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { kindName } from '#features/teach/quiz-editor/draft/kinds.ts'
import { nameOf } from '#features/teach/quiz-editor/draft/version-diff.ts'
import type { BankQuestion } from './bank-questions.ts'
import styles from './bank.module.css'
import { KeyLines } from './key-lines.tsx'

/** Questions to tick; each opens to show its options and its key. */
export function BankList(props: {
  shown: readonly BankQuestion[]
  ticked: ReadonlyMap<string, QuestionDraft>
  onToggle: (question: BankQuestion) => void
}) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggleOpen = (key: string) => {
    const next = new Set(open)
    if (!next.delete(key)) next.add(key)
    setOpen(next)
  }
  return (
    <ul className={styles['list']} aria-label="Questions to choose from">
      {props.shown.map((each) => {
        const { key, from, question } = each
        const shown = open.has(key)
        const facts = [from, kindName(question.kind), question.difficulty].filter(
          (part) => part !== undefined,
        )
        return (
          <li key={key}>
            <label className={styles['tick']}>
              <input
                type="checkbox"
                checked={props.ticked.has(key)}
                aria-label={`${nameOf(question)}, ${from}`}
                onChange={() => props.onToggle(each)}
              />
              <span>
                <span className={styles['text']}>
                  <InlineText text={question.text || nameOf(question)} />
                </span>
                <span className={styles['facts']}>{facts.join(', ')}</span>
              </span>
            </label>
            <button
              type="button"
              className={styles['link']}
              aria-expanded={shown}
              onClick={() => toggleOpen(key)}
            >
              {shown ? 'Less' : 'Preview'}
              <span className="visually-hidden"> {nameOf(question)}</span>
            </button>
            {shown && <KeyLines question={question} />}
          </li>
        )
      })}
    </ul>
  )
}
