import { useState } from 'react'
import type { Field } from '#http/field.ts'
import type { WireHop } from '#http/wire.ts'
import { requestRows, responseRows, type FieldRow } from './field-rows.ts'
import { FieldWire } from './field-wire.tsx'
import styles from './headers-tab.module.css'

/** Every field of a hop as a small wire: who wrote it, and who got to see it. */
export function HeadersTab({
  hop,
  meant,
  client,
}: {
  hop: WireHop
  meant: readonly Field[]
  client: 'browser' | 'script'
}) {
  const [only, setOnly] = useState<FieldRow['fate']>()
  const request = requestRows(meant, hop, client)
  const response = responseRows(hop)
  const count = (fate: FieldRow['fate']) =>
    [...request, ...response].filter((row) => row.fate === fate).length
  const filters = (['added', 'refused', 'hidden'] as const).filter((fate) => count(fate) > 0)
  const shown = (rows: readonly FieldRow[]) => rows.filter(({ fate }) => only === undefined || fate === only)

  return (
    <>
      {filters.length > 0 && (
        <div className={styles['filters']} role="group" aria-label="Show fields">
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
      <Fields
        title="Request"
        columns={[client === 'browser' ? 'You meant' : 'Script meant', 'Wire', 'Server saw']}
        rows={shown(request)}
        side="request"
      />
      {hop.response && (
        <Fields
          title="Response"
          columns={[client === 'browser' ? 'JavaScript sees' : 'Script sees', 'Wire', 'Server sent']}
          rows={shown(response)}
          side="response"
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
}) {
  if (props.rows.length === 0) return null
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
        {props.rows.map((row, index) => (
          <tr key={index} data-fate={row.fate}>
            <th scope="row" className={styles['name']}>
              <span>{row.name}</span> <span className={styles['value']}>{row.value}</span>
            </th>
            <td className={styles['wire']}>
              <FieldWire fate={row.fate} />
            </td>
            <td className={styles['reason']}>{row.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
