import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { movedItem } from '#features/teach/quiz-editor/draft/quiz-changes.ts'
import { Icon } from '#ui/icon.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { useEditing } from './editing.ts'
import styles from './fields.module.css'
import { Glyph } from './glyph.tsx'

/** Where the focus goes once a list has changed: a row, and which control of it. */
interface Target {
  readonly row: number
  readonly control: string
}

/**
 * A list of a question's parts: each row with its fields, moved by buttons or Alt with an arrow key, removed, and added
 * to. The focus stays with what one was doing.
 */
export function ListEditor<Item>(props: {
  /** Path of the list in the question. */
  at: string
  title: string
  /** What one row is called: “Option”. */
  each: string
  items: readonly Item[]
  /** A row with nothing in it. */
  empty: () => Item
  /** @param does what is done, in words */
  onChange: (make: (items: readonly Item[]) => Item[], does: string) => void
  row: (item: Item, index: number) => ReactNode
  /** Below this many, none can be removed. */
  least?: number
  most?: number
  /** Whether the order means something; without it there is nothing to move. */
  ordered?: boolean
  hint?: ReactNode
  add?: string
}) {
  const { at, title, each, items, least = 0, most = 40, ordered = true, onChange } = props
  const { problemAt } = useEditing()
  const box = useRef<HTMLFieldSetElement>(null)
  const target = useRef<Target>(undefined)
  const problem = problemAt(at)

  // At the commit: an effect of the render before may still be to come, and would look for a row that is not there yet.
  useLayoutEffect(() => {
    const awaited = target.current
    if (!awaited) return
    target.current = undefined
    const row = box.current?.querySelector(`[data-row="${awaited.row}"]`)
    const control =
      row?.querySelector<HTMLButtonElement>(`[data-does="${awaited.control}"]:not(:disabled)`) ??
      row?.querySelector<HTMLElement>('input:not([type="radio"], [type="checkbox"]), textarea') ??
      box.current?.querySelector<HTMLElement>('[data-does="add"]')
    control?.focus()
  })

  const move = (index: number, by: number, control: string) => {
    const to = index + by
    if (to < 0 || to >= items.length) return
    target.current = { row: to, control }
    onChange((all) => movedItem(all, index, by), `moving ${each.toLowerCase()} ${index + 1}`)
  }
  const remove = (index: number) => {
    target.current = { row: Math.min(index, items.length - 2), control: 'remove' }
    onChange((all) => all.toSpliced(index, 1), `removing ${each.toLowerCase()} ${index + 1}`)
  }
  const add = () => {
    target.current = { row: items.length, control: 'first' }
    onChange((all) => [...all, props.empty()], `adding ${each.toLowerCase()} ${items.length + 1}`)
  }
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!ordered || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const control = event.target instanceof HTMLElement ? (event.target.dataset['does'] ?? 'first') : 'first'
    move(index, by, control)
  }

  return (
    <fieldset ref={box} className={styles['list']} aria-describedby={problem ? `${at}-problem` : undefined}>
      <legend className={styles['title']}>{title}</legend>
      {props.hint && <div className={styles['hint']}>{props.hint}</div>}
      <ol>
        {items.map((item, index) => {
          const named = `${each.toLowerCase()} ${index + 1}`
          return (
            <li
              key={index}
              data-row={index}
              className={styles['row']}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <div className={styles['rowFields']}>{props.row(item, index)}</div>
              <div className={styles['rowActions']}>
                {ordered && (
                  <>
                    <button
                      type="button"
                      data-does="up"
                      disabled={index === 0}
                      aria-label={`Move ${named} up`}
                      title="Move up (Alt+↑)"
                      onClick={() => move(index, -1, 'up')}
                    >
                      <Glyph name="up" />
                    </button>
                    <button
                      type="button"
                      data-does="down"
                      disabled={index === items.length - 1}
                      aria-label={`Move ${named} down`}
                      title="Move down (Alt+↓)"
                      onClick={() => move(index, 1, 'down')}
                    >
                      <Glyph name="down" />
                    </button>
                  </>
                )}
                <button
                  type="button"
                  data-does="remove"
                  disabled={items.length <= least}
                  aria-label={`Remove ${named}`}
                  title="Remove"
                  onClick={() => remove(index)}
                >
                  <Icon name="close" />
                </button>
              </div>
            </li>
          )
        })}
      </ol>
      {problem && (
        <FieldMessage id={`${at}-problem`} severity="stop">
          {problem}
        </FieldMessage>
      )}
      {items.length < most && (
        <button type="button" className={styles['add']} data-does="add" data-at={at} onClick={add}>
          <Icon name="plus" />{' '}
          {props.add ?? `Add ${/^[aeiou]/i.test(each) ? 'an' : 'a'} ${each.toLowerCase()}`}
        </button>
      )}
    </fieldset>
  )
}
