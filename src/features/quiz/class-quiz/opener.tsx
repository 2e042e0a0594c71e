import { useEffect, useId, useRef, useState } from 'react'
import { readHanded, type Handed } from '#grading/class/read-handed.ts'
import { LARGEST_TEXT } from '#grading/class/text-block.ts'
import { Button, type ButtonLook } from '#ui/button.tsx'
import { FieldMessage, inputClass } from '#ui/field.tsx'
import styles from './opener.module.css'

/** Opens what a student was given: a file that is chosen or dropped anywhere on the page, or a text that is pasted. */
export function Opener(props: {
  /** What the button says that chooses a file. */
  file: string
  look: ButtonLook
  /** What stands above the box to paste into. */
  paste: string
  /** @throws Error in words for the student */
  onHanded: (handed: Handed) => Promise<void>
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const [over, setOver] = useState(false)

  async function open(read: () => Promise<string>) {
    setProblem(undefined)
    try {
      await props.onHanded(await readHanded(await read()))
      setText('')
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      const [file, ...more] = event.dataTransfer?.files ?? []
      if (!file) return
      event.preventDefault()
      void latest.current(() => textOf(file, more.length))
    }
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [])

  return (
    <div className={styles['opener']} data-over={over}>
      <div className={styles['file']}>
        <Button look={props.look} onClick={() => input.current?.click()}>
          {props.file}
        </Button>
        <p>or drop it on this page</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={props.file}
          accept=".json,.txt,application/json,text/plain"
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) void open(() => textOf(file, 0))
            // So that the same file can be chosen again.
            target.value = ''
          }}
        />
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void open(async () => text)
        }}
      >
        <label htmlFor={id}>{props.paste}</label>
        <div className={styles['paste']}>
          <textarea
            id={id}
            className={inputClass}
            rows={2}
            spellCheck={false}
            autoComplete="off"
            value={text}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : `${id}-problem`}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit">Open</Button>
        </div>
      </form>
      <div role="status">
        {problem !== undefined && (
          <FieldMessage id={`${id}-problem`} severity="stop">
            {problem}
          </FieldMessage>
        )}
      </div>
    </div>
  )
}

async function textOf(file: File, more: number): Promise<string> {
  if (more > 0) throw new Error('Open one file after the other: of several, none was read.')
  if (file.size > LARGEST_TEXT)
    throw new Error(`“${file.name}” is larger than 16 MB, which no quiz is. It was not read.`)
  return file.text().catch(() => {
    throw new Error(`“${file.name}” can’t be read. Is it still where it was?`)
  })
}
