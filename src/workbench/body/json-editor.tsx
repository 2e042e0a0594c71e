import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { jsonFault } from '#http/json-fault.ts'
import { withNumbersForVariables } from '#http/json-template.ts'
import { Button } from '#ui/button.tsx'
import styles from './json-editor.module.css'
import { formattedJson, minifiedJson } from './json-layout.ts'
import { bracketPair, onClosing, onEnter, onTab, type TextEdit } from './json-typing.ts'

/** Beyond this, a bracket’s partner is not looked for with each move of the caret. */
const LONG = 200_000
/** How far into a line a mark is still drawn. */
const WIDE = 2_000

interface Place {
  readonly line: number
  readonly before: string
  readonly character: string
}

/**
 * A text area for JSON: numbered lines, the first fault marked where it is, indents kept. Tab indents at the
 * beginning of a line once one has typed or clicked here, and leaves everywhere else; after Escape it leaves
 * from anywhere.
 */
export function JsonEditor(props: {
  /** Its accessible name. */
  label: string
  value: string
  describedBy?: string | undefined
  small?: boolean
  onChange: (value: string) => void
}) {
  const { label, value, small = false, onChange } = props
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const backdrop = useRef<HTMLDivElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  const editing = useRef(false)
  const [pair, setPair] = useState<readonly [number, number]>()
  // Typing goes before looking for faults in what may be megabytes.
  const settled = useDeferredValue(value)
  const fault = useMemo(
    () => (settled.trim() === '' ? undefined : jsonFault(withNumbersForVariables(settled))),
    [settled],
  )
  const lines = useMemo(() => settled.split('\n').length, [settled])
  const numbers = useMemo(() => Array.from({ length: lines }, (_, index) => index + 1).join('\n'), [lines])
  const wrong = fault && placeOf(settled, fault.offset)

  const apply = ({ from, to, insert, selection }: TextEdit) => {
    const element = area.current
    if (!element) return
    element.focus()
    element.setSelectionRange(from, to)
    // Unlike setting the value, this can be undone with Ctrl+Z.
    if (!document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)) {
      element.setRangeText(insert)
      onChange(element.value)
    }
    element.setSelectionRange(...selection)
  }
  const replaceAll = (text: string | undefined) => {
    if (text === undefined) return
    apply({ from: 0, to: value.length, insert: text, selection: [0, 0] })
    editing.current = false
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart: start, selectionEnd: end } = event.currentTarget
    const command = event.ctrlKey || event.metaKey || event.altKey
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' || (event.key === 'Enter' && command)) {
      editing.current = false
      return
    }
    if (command) return
    const edit =
      event.key === 'Enter' && !event.shiftKey
        ? onEnter(value, start, end)
        : event.key === '}' || event.key === ']'
          ? onClosing(value, start, end, event.key)
          : event.key === 'Tab' && editing.current
            ? onTab(value, start, end, event.shiftKey)
            : undefined
    if (!edit) return
    event.preventDefault()
    apply(edit)
  }
  const scroll = () => {
    const { scrollTop = 0, scrollLeft = 0 } = area.current ?? {}
    if (backdrop.current) backdrop.current.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`
    if (gutter.current) gutter.current.style.transform = `translateY(${-scrollTop}px)`
  }
  const findPair = () => {
    const { selectionStart, selectionEnd } = area.current ?? { selectionStart: 0, selectionEnd: 1 }
    const alone = selectionStart === selectionEnd && value.length < LONG
    setPair(alone ? bracketPair(value, selectionStart) : undefined)
  }

  return (
    <div>
      <div className={`${styles['editor']} ${small ? styles['small'] : ''}`} data-wrong={wrong !== undefined}>
        <div className={styles['numbers']} aria-hidden="true">
          <div ref={gutter}>
            <pre>{numbers}</pre>
            {wrong && (
              <span className={styles['wrong']} style={{ top: `calc(${wrong.line} * var(--line))` }}>
                {wrong.line + 1}
              </span>
            )}
          </div>
        </div>
        <div className={styles['text']}>
          <div className={styles['backdrop']} aria-hidden="true">
            <div ref={backdrop}>
              {wrong && (
                <div className={styles['band']} style={{ top: `calc(${wrong.line} * var(--line))` }} />
              )}
              {wrong && <Mark place={wrong} kind="fault" />}
              {pair?.map((at) => (
                <Mark key={at} place={placeOf(value, at)} kind="bracket" />
              ))}
            </div>
          </div>
          <textarea
            ref={area}
            aria-label={label}
            aria-describedby={[props.describedBy, `${id}-keys`].filter(Boolean).join(' ')}
            wrap="off"
            rows={small ? 3 : 7}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            value={value}
            onChange={({ target }) => {
              editing.current = true
              onChange(target.value)
            }}
            onPointerDown={() => {
              editing.current = true
            }}
            onBlur={() => {
              editing.current = false
              setPair(undefined)
            }}
            onKeyDown={onKeyDown}
            onSelect={findPair}
            onScroll={scroll}
          />
        </div>
      </div>
      <div className={styles['bar']}>
        <span id={`${id}-keys`}>Tab indents a line; Escape, then Tab, leaves.</span>
        <Button
          look="quiet"
          aria-disabled={fault !== undefined}
          onClick={() => replaceAll(formattedJson(value))}
        >
          Format
        </Button>
        <Button
          look="quiet"
          aria-disabled={fault !== undefined}
          onClick={() => replaceAll(minifiedJson(value))}
        >
          Minify
        </Button>
      </div>
    </div>
  )
}

/** A character, marked where it stands: after an invisible copy of what comes before it. */
function Mark({ place, kind }: { place: Place; kind: 'fault' | 'bracket' }) {
  if (place.before.length > WIDE) return null
  return (
    <pre className={styles['mark']} style={{ top: `calc(${place.line} * var(--line))` }}>
      {place.before}
      <span data-kind={kind}>{place.character}</span>
    </pre>
  )
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const begins = before.lastIndexOf('\n') + 1
  const [character = ' '] = text.slice(offset)
  return {
    line: before.split('\n').length - 1,
    before: before.slice(begins),
    character: /\s/.test(character) ? ' ' : character,
  }
}
