import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { thirds } from '#grading/class/distractors.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { answerFigures, type QuestionFigures } from './class-figures.ts'
import { percentFigure } from './figure-text.ts'
import { GivenTable, OptionTable, PartTable } from './answer-tables.tsx'
import styles from './statistics-page.module.css'

/** What the class answered to a question, counted when it is opened. */
export function QuestionDetails({ handOut, figures }: { handOut: string; figures: QuestionFigures }) {
  const [open, setOpen] = useState(false)
  const { number, question, item } = figures
  return (
    <details
      id={`question-${question.id}`}
      className={styles['question']}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>
          {number}. {question.label}
        </span>
        <span>{item ? `${percentFigure(item.facility)} of the points` : 'dropped'}</span>
      </summary>
      {open && <Details handOut={handOut} figures={figures} />}
    </details>
  )
}

function Details({ handOut, figures }: { handOut: string; figures: QuestionFigures }) {
  const { question, answers } = figures
  const { options, given, parts } = useMemo(() => answerFigures(figures), [figures])
  const third = thirds(answers).upper.length
  return (
    <div className={styles['details']}>
      <p>
        <InlineText text={question.text} />
      </p>
      {options.length > 0 && <OptionTable options={options} all={answers.length} third={third} />}
      {(question.kind === 'text' || question.kind === 'numeric') && <GivenTable given={given} />}
      {parts.length > 0 && <PartTable parts={parts} all={answers.length} kind={question.kind} />}
      <p>
        <Link href={`/teach/hand-out?id=${handOut}&view=grades&regrade=${question.id}`}>
          Regrade this question
        </Link>
      </p>
    </div>
  )
}
