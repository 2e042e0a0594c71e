import { useId } from 'react'
import type { RosterTable } from '#grading/class/roster.ts'
import { columnKinds, type ColumnKind } from '#grading/class/roster-columns.ts'
import { separators, type Separator } from '#grading/class/roster-table.ts'
import { SelectField, selectClass } from '#ui/field.tsx'
import { Check } from '#workbench/check.tsx'
import type { Source } from './list-import.tsx'
import styles from './list-import.module.css'

const kindNames: Readonly<Record<ColumnKind, string>> = {
  name: 'Name',
  last: 'Last name',
  first: 'First name',
  number: 'Number',
  token: 'Token',
  extra: 'Extra time',
  nothing: 'Not used',
}
const separatorNames: Readonly<Record<Separator, string>> = {
  tab: 'Tabs',
  semicolon: 'Semicolons',
  comma: 'Commas',
  none: 'Nothing: one name a line',
}

/** How many rows are shown before the import. */
const SHOWN = 5

/** The first rows of a list, and what each of its columns is taken for, to be set right. */
export function ImportPreview(props: {
  table: RosterTable
  columns: readonly ColumnKind[]
  source: Source
  onColumns: (columns: ColumnKind[]) => void
  onTold: (source: Source, told: { separator?: Separator; header?: boolean }) => void
}) {
  const { table, columns, source } = props
  const id = useId()
  const choose = (column: number, kind: ColumnKind) =>
    props.onColumns(
      columns.map((before, index) => {
        if (index === column) return kind
        // One column each: the other that was taken for this is used no more.
        return before === kind ? 'nothing' : before
      }),
    )
  return (
    <div className={styles['preview']}>
      <div className={styles['told']}>
        <SelectField
          label="Between the columns"
          value={table.separator}
          options={separators.map((value) => ({ value, label: separatorNames[value] }))}
          onChange={(separator) => props.onTold(source, { separator })}
        />
        <Check checked={table.header !== undefined} onChange={(header) => props.onTold(source, { header })}>
          The first line names the columns
        </Check>
      </div>
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label="What was read">
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              {columns.map((kind, column) => (
                <th key={column} scope="col">
                  <label htmlFor={`${id}-${column}`}>
                    {table.header?.[column] || `Column ${column + 1}`}
                  </label>
                  <select
                    id={`${id}-${column}`}
                    className={selectClass}
                    value={kind}
                    onChange={(event) => {
                      const chosen = columnKinds.find((each) => each === event.target.value)
                      if (chosen) choose(column, chosen)
                    }}
                  >
                    {columnKinds.map((each) => (
                      <option key={each} value={each}>
                        {kindNames[each]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, SHOWN).map(({ line, cells }) => (
              <tr key={line}>
                <td>{line}</td>
                {columns.map((kind, column) => (
                  <td key={column} data-unused={kind === 'nothing'}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.rows.length > SHOWN && (
        <p className={styles['hint']}>
          The first {SHOWN} of {table.rows.length.toLocaleString('en')} lines.
        </p>
      )}
    </div>
  )
}
