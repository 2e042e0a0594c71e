import { useRef, useState, type KeyboardEvent } from 'react'
import type { QuestionKind } from '#grading/quiz/quiz-schema.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { kinds } from './draft/kinds.ts'
import styles from './question-list.module.css'

/** Adds a question of one of the kinds: opened, they are listed in place; arrow keys go through them. */
export function AddQuestion(props: {
  onAdd: (kind: QuestionKind) => void
  onBank: () => void
  onImport: () => void
  open?: boolean
}) {
  const [chosen, setOpen] = useState<boolean>()
  const open = chosen ?? props.open ?? false
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      setOpen(false)
      button.current?.focus()
      return
    }
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined || !open) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((each) => each === document.activeElement)
    buttons.at((at + by) % buttons.length)?.focus()
  }

  return (
    <div role="group" aria-label="Add questions" className={styles['adding']} onKeyDown={onKeyDown}>
      <div className={styles['addButtons']}>
        <Button ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="plus" /> Add question
        </Button>
        <Button look="quiet" onClick={props.onBank}>
          From lessons …
        </Button>
        <Button look="quiet" onClick={props.onImport}>
          Import …
        </Button>
      </div>
      {open && (
        <ul ref={list} className={styles['kinds']} aria-label="Kinds of questions">
          {kinds.map(({ kind, name, asks }) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false)
                  props.onAdd(kind)
                }}
              >
                <b>{name}</b>
                <span>{asks}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
