import { Fragment, useState } from 'react'
import type { Field } from '#http/field.ts'
import type { WireHop } from '#http/wire.ts'
import { hiddenAlike, requestRows, responseRows, withFirst, type FieldRow } from './field-rows.ts'
import { FieldWire } from './field-wire.tsx'
import styles from './headers-tab.module.css'
import { fieldNote } from './lazy-tabs.ts'

/** Every field of a hop as a small wire: who wrote it, and who got to see it. */
export function HeadersTab({
  hop,
  meant,
  client,
  first = [],
}: {
  hop: WireHop
  meant: readonly Field[]
  client: 'browser' | 'script'
  /** Response fields that stand first, marked, by name. */
  first?: readonly string[] | undefined
}) {
  const [only, setOnly] = useState<FieldRow['fate']>()
  const [explained, setExplained] = useState<'all' | ReadonlySet<string>>(new Set<string>())
  const request = requestRows(meant, hop, client)
  const response = withFirst(responseRows(hop), first)
  const count = (fate: FieldRow['fate']) =>
    [...request, ...response].filter((row) => row.fate === fate).length
  const filters = (['added', 'refused', 'hidden'] as const).filter((fate) => count(fate) > 0)
  const shown = (rows: readonly FieldRow[]) => rows.filter(({ fate }) => only === undefined || fate === only)

  const explaining = {
    isExplained: (name: string) => explained === 'all' || explained.has(name),
    onExplain: (name: string) => {
      const all = [...request, ...response].map((row) => row.name.toLowerCase())
      const open = new Set(explained === 'all' ? all : explained)
      if (!open.delete(name)) open.add(name)
      setExplained(open)
    },
  }

  return (
    <>
      <div className={styles['filters']}>
        <button
          type="button"
          aria-pressed={explained === 'all'}
          onClick={() => setExplained(explained === 'all' ? new Set() : 'all')}
        >
          Explain all
        </button>
        {filters.length > 0 && (
          <div role="group" aria-label="Show fields">
            <button type="button" aria-pressed={only === undefined} onClick={() => setOnly(undefined)}>
              All
            </button>
            {filters.map((fate) => (
              <button key={fate} type="button" aria-pressed={only === fate} onClick={() => setOnly(fate)}>
                {count(fate)} {fate}
              </button>
            ))}
          </div>
        )}
      </div>
      <Fields
        title="Request"
        columns={[client === 'browser' ? 'You meant' : 'Script meant', 'Wire', 'Server saw']}
        rows={shown(request)}
        side="request"
        {...explaining}
      />
      {hop.response && (
        <Fields
          title="Response"
          columns={[client === 'browser' ? 'JavaScript sees' : 'Script sees', 'Wire', 'Server sent']}
          rows={shown(response)}
          side="response"
          {...explaining}
        />
      )}
    </>
  )
}

function Fields(props: {
  title: string
  columns: readonly [string, string, string]
  rows: readonly FieldRow[]
  side: 'request' | 'response'
  isExplained: (name: string) => boolean
  onExplain: (name: string) => void
}) {
  if (props.rows.length === 0) return null
  const alike = hiddenAlike(props.rows)
  return (
    <table className={`${styles['fields']} ${styles[props.side]}`}>
      <caption>
        {props.title} <span aria-hidden="true">{props.side === 'request' ? '→' : '←'}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles['name']}>
            <span className="visually-hidden">Field</span>
          </th>
          <th scope="col" className={styles['wire']} aria-label="On its way">
            <span className={styles['ends']} aria-hidden="true">
              {props.columns.map((column) => (
                <span key={column}>{column}</span>
              ))}
            </span>
          </th>
          <th scope="col">
            <span className="visually-hidden">What became of it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {alike && (
          <tr className={styles['alike']}>
            <td colSpan={3}>
              <b>{alike.count} hidden</b> {alike.reason}
            </td>
          </tr>
        )}
        {(alike?.rows ?? props.rows).map((row, index) => {
          const open = props.isExplained(row.name.toLowerCase())
          return (
            <Fragment key={index}>
              <tr data-fate={row.fate} data-first={row.first}>
                <th scope="row" className={styles['name']}>
                  <button
                    type="button"
                    title={`What ${row.name} says`}
                    aria-expanded={open}
                    onClick={() => props.onExplain(row.name.toLowerCase())}
                  >
                    {row.name}
                  </button>{' '}
                  <span className={styles['value']}>{row.value}</span>
                </th>
                <td className={styles['wire']}>
                  <FieldWire fate={row.fate} />
                </td>
                <td className={styles['reason']}>{row.reason}</td>
              </tr>
              {open && (
                <tr className={styles['note']}>
                  <td colSpan={3}>
                    <fieldNote.Part name={row.name} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
