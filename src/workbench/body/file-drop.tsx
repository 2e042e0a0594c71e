import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import type { FileContent } from '#http/request-draft.ts'
import styles from './body.module.css'
import { readFiles } from './read-file.ts'

/** A place that takes files: dropped on it, pasted into it, or chosen by its button. */
export function FileDrop(props: {
  /** What the button says. */
  choose: string
  multiple?: boolean
  /** How many bytes of files the request carries already. */
  present: number
  onRead: (files: readonly FileContent[]) => void
  children?: ReactNode
}) {
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  // Reading takes its time: what is typed meanwhile must not be undone by it.
  const latest = useRef<typeof props>(undefined)
  useEffect(() => {
    latest.current = props
    return () => {
      latest.current = undefined
    }
  })
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, props.multiple ? undefined : 1)
    if (files.length === 0) return
    setProblem(undefined)
    readFiles(files, props.present).then(
      (read) => latest.current?.onRead(read),
      (error: Error) => latest.current && setProblem(error.message),
    )
  }
  return (
    <div
      className={styles['drop']}
      data-over={over}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (event.dataTransfer.files.length === 0) return
        event.preventDefault()
        event.stopPropagation()
        take(event.dataTransfer.files)
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return
        event.preventDefault()
        event.stopPropagation()
        take(event.clipboardData.files)
      }}
    >
      {props.children}
      <div className={styles['choose']}>
        <Button onClick={() => input.current?.click()}>{props.choose}</Button>
        <span>or drop or paste {props.multiple ? 'them' : 'it'} here</span>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={props.choose}
          multiple={props.multiple ?? false}
          onChange={({ target }) => {
            take(target.files)
            // So that the same file can be chosen again.
            target.value = ''
          }}
        />
      </div>
      <div role="status">{problem && <FieldMessage severity="stop">{problem}</FieldMessage>}</div>
    </div>
  )
}
