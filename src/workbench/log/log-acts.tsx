import { useState } from 'react'
import { Icon } from '#ui/icon.tsx'
import { toClipboard } from '#workbench/code/clipboard.ts'
import type { LogEntry } from './log.ts'
import { logAsJsonLines, logAsText } from './log-text.ts'
import styles from './log.module.css'
import { saveFile } from './save-file.ts'

/** What can be done with a log: hold it still, copy or save what is shown, clear it and take that back. */
export function LogActs(props: {
  /** The log's name in a sentence, such as `messages`. */
  name: string
  shown: readonly LogEntry[]
  isHeld: boolean
  isEmpty: boolean
  onHold: (hold: boolean) => void
  /** Absent where it can't be cleared by itself. */
  onClear: (() => void) | undefined
  onUndoClear: (() => void) | undefined
  /** Hears in words what was done. */
  onSaid: (words: string) => void
}) {
  const { name, shown, isHeld, isEmpty, onSaid } = props
  const [canUndo, setCanUndo] = useState(false)
  const nothing = shown.length === 0
  const save = (ending: 'jsonl' | 'txt', text: string) => onSaid(`Saved as ${saveFile(name, ending, text)}.`)
  const clear = () => {
    props.onClear?.()
    setCanUndo(true)
    onSaid(`The ${name} are cleared.`)
  }
  return (
    <div className={styles['acts']} role="group" aria-label={`With the ${name}`}>
      <button type="button" aria-pressed={isHeld} onClick={() => props.onHold(!isHeld)}>
        <Icon name="clock" /> Pause
      </button>
      <button
        type="button"
        disabled={nothing}
        onClick={() => {
          void toClipboard(logAsText(shown)).then((copied) =>
            onSaid(copied ? `Copied ${shown.length} lines.` : 'This browser does not let the page copy.'),
          )
        }}
      >
        <Icon name="copy" /> Copy
      </button>
      <button type="button" disabled={nothing} onClick={() => save('jsonl', logAsJsonLines(shown))}>
        <Icon name="download" /> Export JSON lines
      </button>
      <button type="button" disabled={nothing} onClick={() => save('txt', logAsText(shown))}>
        <Icon name="download" /> Export text
      </button>
      {/* In the place of Clear, so that the focus is on it. */}
      {canUndo ? (
        <button
          type="button"
          key="clear"
          onClick={() => {
            props.onUndoClear?.()
            setCanUndo(false)
            onSaid(`The ${name} are back.`)
          }}
        >
          <Icon name="back" /> Undo clear
        </button>
      ) : (
        props.onClear && (
          <button type="button" key="clear" disabled={isEmpty} onClick={clear}>
            <Icon name="close" /> Clear
          </button>
        )
      )}
      {canUndo && !isEmpty && (
        <button type="button" onClick={clear}>
          <Icon name="close" /> Clear
        </button>
      )}
    </div>
  )
}
