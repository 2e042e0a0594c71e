import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { RecordOf, RecordTable } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Glyph } from '#features/teach/quiz-editor/fields/glyph.tsx'
import { RenameField } from './rename-field.tsx'
import styles from './shelf.module.css'
import type { Doing } from './use-doing.ts'

/** The tables whose records can be put into the bin. */
export type Shelved = Extract<RecordTable, 'quizzes' | 'classes' | 'givenHandOuts'>

interface Row<T extends Shelved> {
  readonly record: RecordOf<T>
  readonly name: string
  readonly href: string
  /** One for each column. */
  readonly facts: readonly string[]
}

/** Into the bin, now. */
const binnedNow = <R extends object>(record: R) => ({ ...record, binnedAt: Date.now() })

/** Records of one table as rows: opened, renamed, duplicated, put into the bin. */
export function Shelf<T extends Shelved>(props: {
  name: string
  table: T
  doing: Doing
  columns: readonly string[]
  rows: readonly Row<T>[]
  action?: ReactNode
  rename?: (record: RecordOf<T>, name: string) => RecordOf<T>
  duplicate?: (record: RecordOf<T>) => RecordOf<T>
  empty: string
}) {
  const { name, table, doing, rows, rename, duplicate } = props
  const id = useId()
  const section = useRef<HTMLElement>(null)
  const [renaming, setRenaming] = useState<string>()
  /** The row whose name gets the focus once the list is drawn anew; '' for the shelf itself. */
  const follow = useRef<string>(undefined)
  useEffect(() => {
    const awaited = follow.current
    if (awaited === undefined) return
    const link = section.current?.querySelector<HTMLElement>(`[data-record="${awaited}"] a`)
    if (awaited !== '' && !link) return
    follow.current = undefined
    ;(link ?? section.current)?.focus()
  })

  const changed = (
    record: RecordOf<T>,
    make: (current: RecordOf<T>) => RecordOf<T>,
    text: string,
    back: (current: RecordOf<T>) => RecordOf<T>,
  ) =>
    doing.run((records) => records.change(table, record.id, (current) => make(current ?? record)), {
      text,
      undo: (records) => records.change(table, record.id, (current) => back(current ?? record)),
    })
  const bin = ({ record, name: called }: Row<T>, index: number) => {
    follow.current = (rows[index + 1] ?? rows[index - 1])?.record.id ?? ''
    void changed(
      record,
      binnedNow,
      `${called} is in the bin.`,
      ({ binnedAt: _binned, ...current }) => current as RecordOf<T>,
    )
  }

  return (
    <section ref={section} className={styles['shelf']} aria-labelledby={id} tabIndex={-1}>
      <div className={styles['head']}>
        <h2 id={id}>
          {name} {rows.length > 0 && <span>{rows.length}</span>}
        </h2>
        {props.action}
      </div>
      {rows.length === 0 ? (
        <p className={styles['empty']}>{props.empty}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              {props.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.record.id} data-record={row.record.id}>
                <th scope="row">
                  {rename && renaming === row.record.id ? (
                    <RenameField
                      name={row.name}
                      onCancel={() => setRenaming(undefined)}
                      onLeft={() => {
                        follow.current = row.record.id
                      }}
                      onDone={(to) => {
                        setRenaming(undefined)
                        if (to === '' || to === row.name) return
                        void changed(
                          row.record,
                          (current) => ({ ...rename(current, to), updatedAt: Date.now() }),
                          `Renamed to ${to}.`,
                          (current) => rename(current, row.name),
                        )
                      }}
                    />
                  ) : (
                    <Link href={row.href}>{row.name}</Link>
                  )}
                </th>
                {row.facts.map((fact, at) => (
                  <td key={props.columns[at]}>{fact}</td>
                ))}
                <td className={styles['actions']}>
                  {rename && (
                    <Button
                      look="icon"
                      aria-label={`Rename ${row.name}`}
                      title="Rename"
                      onClick={() => setRenaming(row.record.id)}
                    >
                      <Glyph name="pencil" />
                    </Button>
                  )}
                  {duplicate && (
                    <Button
                      look="icon"
                      aria-label={`Duplicate ${row.name}`}
                      title="Duplicate"
                      onClick={() => {
                        const copy = duplicate(row.record)
                        follow.current = copy.id
                        void doing.run((records) => records.putAll(table, [copy]), {
                          text: `Duplicated ${row.name}.`,
                          undo: (records) => records.drop(table, [copy.id]),
                        })
                      }}
                    >
                      <Icon name="copy" />
                    </Button>
                  )}
                  <Button
                    look="icon"
                    aria-label={`Put ${row.name} into the bin`}
                    title="Put into the bin"
                    onClick={() => bin(row, index)}
                  >
                    <Glyph name="bin" />
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
