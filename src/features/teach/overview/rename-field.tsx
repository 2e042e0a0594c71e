import { useRef, useState } from 'react'
import { inputClass } from '#ui/field.tsx'

/** A name being edited in place: Enter or leaving it keeps it, Escape does not. */
export function RenameField(props: {
  name: string
  onDone: (name: string) => void
  onCancel: () => void
  /** Is told when a key ended it, so that the focus is without a place. */
  onLeft: () => void
}) {
  const [name, setName] = useState(props.name)
  const over = useRef(false)
  const finish = (end: () => void) => {
    if (over.current) return
    over.current = true
    end()
  }
  return (
    <input
      type="text"
      className={inputClass}
      aria-label="New name"
      autoFocus
      autoComplete="off"
      value={name}
      onFocus={(event) => event.target.select()}
      onChange={({ target }) => setName(target.value)}
      onBlur={() => finish(() => props.onDone(name.trim()))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        props.onLeft()
        finish(event.key === 'Enter' ? () => props.onDone(name.trim()) : props.onCancel)
      }}
    />
  )
}
