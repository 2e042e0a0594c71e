import { useEffect, useRef } from 'react'
import { Icon } from '#ui/icon.tsx'
import { useKeyHints } from '#workbench/use-key-hints.ts'
import styles from './sandbox-page.module.css'

/** Asks to keep the request under a name; gets the focus back when that is over. */
export function SaveButton(props: {
  /** Whether it is a saved request already, and would become another. */
  again: boolean
  /** Whether name and folder are being asked for. */
  saving: boolean
  onSave: () => void
}) {
  const keyHints = useKeyHints()
  const button = useRef<HTMLButtonElement>(null)
  const before = useRef(props.saving)
  useEffect(() => {
    if (before.current && !props.saving) button.current?.focus()
    before.current = props.saving
  }, [props.saving])
  return (
    <button
      ref={button}
      type="button"
      className={styles['copy']}
      aria-expanded={props.saving}
      {...keyHints('save', props.again ? 'Save as new' : 'Save')}
      onClick={props.onSave}
    >
      <Icon name="plus" /> {props.again ? 'Save as new' : 'Save'}
    </button>
  )
}
