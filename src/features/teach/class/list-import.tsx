import { useId, useMemo, useRef, useState, type DragEvent } from 'react'
import * as v from 'valibot'
import { textOfFile } from '#grading/class/file-text.ts'
import { listedIn, newTo, parseRoster } from '#grading/class/roster.ts'
import { columnKinds, type ColumnKind } from '#grading/class/roster-columns.ts'
import { separators } from '#grading/class/roster-table.ts'
import type { Student } from '#grading/class/student.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { FieldMessage, inputClass, monoClass } from '#ui/field.tsx'
import { useKept } from '#workbench/use-kept.ts'
import { ImportPreview } from './import-preview.tsx'
import { LeftOut } from './left-out.tsx'
import styles from './list-import.module.css'
import type { Doing } from './use-done.ts'
import type { RosterActs } from './use-roster.ts'
import { students as counted } from './words.ts'

const sourceSchema = v.object({
  text: v.string(),
  /** Where the text came from; '' where it was pasted. */
  file: v.string(),
  separator: v.exactOptional(v.picklist(separators)),
  header: v.exactOptional(v.boolean()),
  columns: v.exactOptional(v.array(v.picklist(columnKinds))),
})
export type Source = v.InferOutput<typeof sourceSchema>
const nothing: Source = { text: '', file: '' }

/** A list of 2 MB would name more students than any class has. */
const LARGEST_FILE = 2 * 2 ** 20

/** A list or table that is pasted or chosen, what is read in it, and who of it will be added. */
export function ListImport(props: {
  classId: string
  students: readonly Student[]
  acts: RosterActs
  doing: Doing
}) {
  const { students, acts, doing } = props
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { value: source, change } = useKept(`teach/class/${props.classId}/list`, sourceSchema, nothing)
  const [problem, setProblem] = useState<string>()
  const [open, setOpen] = useState<boolean>()
  const shown = open ?? (source.text !== '' || students.length === 0)
  const { text, separator, header } = source
  const table = useMemo(
    () => parseRoster(text, { ...(separator && { separator }), ...(header !== undefined && { header }) }),
    [text, separator, header],
  )
  const columns = source.columns?.length === table.columns.length ? source.columns : table.columns
  const { listed, problems } = useMemo(() => listedIn(table, columns), [table, columns])
  const { fresh, duplicates } = useMemo(() => newTo(students, listed), [students, listed])

  const read = async (file: File) => {
    setProblem(undefined)
    if (file.size > LARGEST_FILE)
      return setProblem(`${file.name} is larger than 2 MB. It was not read: is it a list of students?`)
    try {
      const { text: found, encoding } = textOfFile(new Uint8Array(await file.arrayBuffer()))
      if (found.includes('\0'))
        return setProblem(
          `${file.name} is not a text. Save the spreadsheet as CSV first, then choose that file.`,
        )
      change({ text: found, file: `${file.name}, ${encoding}` })
    } catch {
      setProblem(`${file.name} can’t be read. Is it still where it was?`)
    }
  }
  const onDrop = (event: DragEvent) => {
    const [file, ...more] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    // What is said about the file would not be seen in what is folded in.
    setOpen(true)
    if (more.length > 0) setProblem('Take one file after the other: of several, none was read.')
    else void read(file)
  }
  const add = async () => {
    let added: readonly Student[] = []
    const isDone = await doing.run(
      async () => {
        added = await acts.add(fresh)
      },
      {
        text: `${counted(fresh.length)} ${fresh.length === 1 ? 'is' : 'are'} added.`,
        undo: () => acts.remove(added.map((student) => student.id)),
      },
    )
    if (!isDone) return
    change(nothing)
    area.current?.focus()
  }

  return (
    <details
      className={styles['import']}
      open={shown}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <summary>Many at once: paste a list, or choose a CSV file</summary>
      <div className={styles['content']}>
        <label htmlFor={`${id}-text`}>List or table</label>
        <textarea
          ref={area}
          id={`${id}-text`}
          className={`${inputClass} ${monoClass}`}
          rows={6}
          spellCheck={false}
          placeholder={'Name; Number; Extra time\nCurie, Marie; 1867; 25'}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => change({ text: event.target.value, file: '' })}
        />
        <p id={`${id}-hint`} className={styles['hint']}>
          From a spreadsheet or a mail: one student a line; columns with tabs, semicolons or commas between
          them. {source.file !== '' && <b>From {source.file}.</b>}
        </p>
        <div className={styles['acts']}>
          <label className={`${buttonClass()} ${styles['file']}`}>
            Choose a CSV file
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              className="visually-hidden"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? []
                event.currentTarget.value = ''
                if (file) void read(file)
              }}
            />
          </label>
          {text !== '' && (
            <Button
              look="quiet"
              onClick={() => {
                change(nothing)
                area.current?.focus()
              }}
            >
              Empty it
            </Button>
          )}
        </div>
        {problem && (
          <div role="alert">
            <FieldMessage severity="stop">{problem}</FieldMessage>
          </div>
        )}
        {text.trim() !== '' && (
          <>
            <ImportPreview
              table={table}
              columns={columns}
              onColumns={(next: ColumnKind[]) => change({ ...source, columns: next })}
              onTold={({ columns: _columns, ...rest }, told) => change({ ...rest, ...told })}
              source={source}
            />
            <LeftOut problems={problems} duplicates={duplicates} />
            <div className={styles['acts']}>
              <Button look="primary" disabled={fresh.length === 0} onClick={() => void add()}>
                {fresh.length === 0 ? 'Nobody to add' : `Add ${counted(fresh.length)}`}
              </Button>
              <p role="status">
                {counted(fresh.length)} to add
                {duplicates.length > 0 && `, ${duplicates.length} already there`}
                {problems.length > 0 &&
                  `, ${problems.length} ${problems.length === 1 ? 'line' : 'lines'} can’t be used`}
                .
              </p>
            </div>
          </>
        )}
      </div>
    </details>
  )
}
