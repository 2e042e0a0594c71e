import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isIndices, type Answer } from '#grading/quiz/answer.ts'
import type { AskedOf } from '#grading/quiz/asked-question.ts'
import { validateAnswer } from '#grading/quiz/validate.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './ordering.module.css'
import { plainText } from './plain-text.ts'
import { useDragging } from './use-dragging.ts'

type Way = 'up' | 'down'

/** Items to put in order: by buttons, by Alt and an arrow key, or by dragging. */
export function Ordering(props: {
  id: string
  question: AskedOf<'ordering'>
  answer: Answer | undefined
  /** In which order they stand before anything is moved. */
  order: readonly number[]
  describedBy: string | undefined
  onAnswer: (answer: Answer) => void
}) {
  const { question, answer } = props
  const given = isIndices(answer) && validateAnswer(question, answer) === undefined
  const places = given ? answer : props.order
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const refocus = useRef<{ item: number; way: Way }>(undefined)

  // A row that is put elsewhere in the page loses the focus.
  useLayoutEffect(() => {
    if (!refocus.current) return
    const { item, way } = refocus.current
    refocus.current = undefined
    list.current?.querySelector<HTMLElement>(`[data-item="${item}"] [data-way="${way}"]`)?.focus()
  })

  function put(item: number, to: number) {
    if (places[to] === undefined || places[to] === item) return
    props.onAnswer(places.filter((each) => each !== item).toSpliced(to, 0, item))
    setSaid(`${plainText(question.items[item] ?? '')}, now ${to + 1} of ${places.length}`)
  }

  function move(item: number, way: Way) {
    const to = places.indexOf(item) + (way === 'up' ? -1 : 1)
    if (places[to] === undefined) return
    refocus.current = { item, way }
    put(item, to)
  }

  function onKeyDown(event: KeyboardEvent, item: number) {
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(item, event.key === 'ArrowUp' ? 'up' : 'down')
  }

  const dragging = useDragging(list, put)

  return (
    <>
      <ol ref={list} className={styles['items']} {...dragging.ofList}>
        {places.map((item, place) => {
          const text = question.items[item] ?? ''
          const button = (way: Way, atEnd: boolean) => (
            <Button
              look="icon"
              data-way={way}
              aria-label={`Move ${way}: ${plainText(text)}`}
              aria-keyshortcuts={way === 'up' ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
              aria-describedby={props.describedBy}
              // Not disabled: the focus must not get lost at the end of the way.
              aria-disabled={atEnd}
              onClick={() => move(item, way)}
            >
              <Icon name="down" />
            </Button>
          )
          return (
            // The keys are heard from the buttons in it.
            <li
              key={item}
              data-item={item}
              data-dragged={dragging.item === item}
              className={styles['item']}
              onKeyDown={(event) => onKeyDown(event, item)}
            >
              <span className={styles['grip']} {...dragging.ofGrip(item)} />
              <span className={styles['place']} aria-hidden="true">
                {place + 1}
              </span>
              <span className={styles['text']}>
                <InlineText text={text} />
              </span>
              <span className={styles['buttons']}>
                {button('up', place === 0)}
                {button('down', place === places.length - 1)}
              </span>
            </li>
          )
        })}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {!given && (
        <p className={styles['asIs']}>
          Nothing moved yet.{' '}
          <Button look="quiet" onClick={() => props.onAnswer(places)}>
            It is right as it stands
          </Button>
        </p>
      )}
    </>
  )
}
