import { useState } from 'react'
import { givenAnswers, type ClassAnswer } from '#grading/class/distractors.ts'
import type { QuestionOf } from '#grading/quiz/quiz-schema.ts'
import { textAnswerFits } from '#grading/quiz/text-answer.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { counted } from './figures.ts'
import own from './regrade-dialog.module.css'
import { TickList } from './tick-list.tsx'

type TextQuestion = QuestionOf<'text'>

/** The answers a text question accepts: those it accepts now, and those that were given, by how many. */
export function TextKey(props: {
  question: TextQuestion
  /** With the key that counts now. */
  first: TextQuestion
  answers: readonly ClassAnswer[]
  onChange: (question: TextQuestion) => void
}) {
  const { question, first, answers } = props
  const [typed, setTyped] = useState('')
  const others = givenAnswers(first, answers).filter(({ text }) => !textAnswerFits(first, text))
  const added = question.accept.filter(
    (text) => !first.accept.includes(text) && !others.some((other) => asAccepted(first, other.text) === text),
  )
  const fits = (text: string) =>
    answers.filter(
      ({ answer }) => typeof answer === 'string' && textAnswerFits({ ...question, accept: [text] }, answer),
    ).length
  const items = [
    ...[...first.accept, ...added].map((text) => ({
      accept: text,
      text,
      detail: `${counted(fits(text), 'student')} wrote it`,
    })),
    ...others.map(({ text, count }) => ({
      accept: asAccepted(first, text),
      text,
      detail: `${counted(count, 'student')} wrote it`,
    })),
  ]
  const set = (accept: readonly string[]) => {
    const next = { ...question, accept: [...accept] }
    // What is accepted can’t be among the wrong answers that get a part of the points.
    props.onChange({ ...next, others: first.others.filter(({ text }) => !textAnswerFits(next, text)) })
  }
  const add = () => {
    const text = typed.trim()
    if (text !== '' && !question.accept.includes(text)) set([...question.accept, text])
    setTyped('')
  }
  return (
    <div className={own['text-key']}>
      <TickList
        label="Accepted answers"
        items={items.map(({ accept, ...item }) => ({ ...item, ticked: question.accept.includes(accept) }))}
        onTick={(at, ticked) => {
          const { accept = '' } = items[at] ?? {}
          set(ticked ? [...question.accept, accept] : question.accept.filter((each) => each !== accept))
        }}
      />
      <form
        className={own['add']}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField
          label="Accept another answer"
          hint={question.wildcards ? '* stands for any characters.' : undefined}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" disabled={typed.trim() === ''}>
          Accept
        </Button>
      </form>
    </div>
  )
}

/** An answer that was given as the key takes it: a star in it is a star. */
function asAccepted({ wildcards }: TextQuestion, text: string): string {
  return wildcards ? text.replaceAll('*', String.raw`\*`) : text
}
