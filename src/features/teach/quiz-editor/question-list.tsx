import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { Icon } from '#ui/icon.tsx'
import { kindName } from './draft/kinds.ts'
import { nameOf } from './draft/version-diff.ts'
import styles from './question-list.module.css'

/**
 * The questions in their order. Arrow keys, Home and End go from one to the next; with Alt they move it; Delete deletes
 * it, Enter opens it.
 */
export function QuestionList(props: {
  questions: readonly QuestionDraft[]
  selected: string | undefined
  /** How many problems each has, by id. */
  problems: ReadonlyMap<string, number>
  onSelect: (id: string) => void
  /** Enter: to the question's form. */
  onOpen: (id: string) => void
  onMove?: (id: string, by: number) => void
  onRemove?: (id: string) => void
}) {
  const { questions, selected } = props
  const list = useRef<HTMLOListElement>(null)
  /** The row that is to have the focus once it stands where it goes. */
  const follow = useRef<string>(undefined)
  useEffect(() => {
    const id = follow.current
    if (id === undefined) return
    const row = list.current?.querySelector<HTMLElement>(`[data-question="${id}"]`)
    if (!row) return
    follow.current = undefined
    row.focus()
  })

  const goTo = (index: number) => {
    const next = questions[index]
    if (!next) return
    follow.current = next.id
    props.onSelect(next.id)
  }
  const onKeyDown = (event: KeyboardEvent, id: string, index: number) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const to = { Home: 0, End: questions.length - 1 }[event.key]
    if (event.altKey) {
      if (by === undefined || !props.onMove) return
      follow.current = id
      props.onMove(id, by)
    } else if (by !== undefined) goTo(index + by)
    else if (to !== undefined) goTo(to)
    else if (event.key === 'Delete' && props.onRemove) {
      follow.current = (questions[index + 1] ?? questions[index - 1])?.id
      props.onRemove(id)
    } else if (event.key === 'Enter') props.onOpen(id)
    else return
    event.preventDefault()
  }

  const current = questions.some(({ id }) => id === selected) ? selected : questions[0]?.id
  return (
    <ol ref={list} className={styles['list']} aria-label="Questions">
      {questions.map((question, index) => {
        const problems = props.problems.get(question.id) ?? 0
        const points = question.points ?? 1
        return (
          <li key={question.id}>
            <button
              type="button"
              data-question={question.id}
              className={styles['row']}
              aria-current={question.id === selected ? 'true' : undefined}
              tabIndex={question.id === current ? 0 : -1}
              onClick={() => props.onOpen(question.id)}
              onKeyDown={(event) => onKeyDown(event, question.id, index)}
            >
              <span className={styles['number']}>{index + 1}</span>
              <span className={styles['words']}>
                <span className={styles['name']}>
                  <InlineText text={nameOf(question)} />
                </span>
                <span className={styles['facts']}>
                  {kindName(question.kind)}
                  {points !== 1 && `, ${points} points`}
                </span>
              </span>
              {problems > 0 && (
                <span className={styles['mark']} title={`${problems} to put right`}>
                  <Icon name="warning" />
                  <span className="visually-hidden">
                    , {problems} {problems === 1 ? 'problem' : 'problems'}
                  </span>
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
