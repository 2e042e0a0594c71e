import type { Fault } from '#http/fault.ts'
import { NumberField, within } from '#workbench/number-field.tsx'
import { TypedField, type Reading } from '#workbench/typed-field.tsx'
import { restrictionProblem, type Restriction } from './changed-fault.ts'
import styles from './faults.module.css'

/** Which requests a fault hits: each field narrows them down, and an empty one does not. */
export function RestrictionFields(props: {
  fault: Fault
  /** Gets a restriction and its new value; undefined takes it away. */
  onChange: (name: Restriction, value: unknown) => void
}) {
  const { fault, onChange } = props
  const drawsLots = fault.probability !== undefined || fault.effect.kind === 'brownout'
  const number = (name: 'first' | 'every' | 'seed', label: string, empty: string) => (
    <NumberField
      label={label}
      value={fault[name]}
      empty={empty}
      problemOf={(value) => restrictionProblem(name, value)}
      onChange={(value) => onChange(name, value)}
    />
  )
  const text = (name: 'path' | 'host', label: string, problem: string) => (
    <TypedField
      label={label}
      placeholder="any"
      value={fault[name] ?? ''}
      read={(typed) => readText(name, typed.trim(), problem)}
      onChange={(value) => onChange(name, value)}
    />
  )
  return (
    <fieldset>
      <legend className={styles['legend']}>
        Which requests it hits <span>An empty field does not restrict.</span>
      </legend>
      <div className={styles['fields']}>
        {number('first', 'Only the first', 'all')}
        {number('every', 'Every n-th', 'each')}
        <NumberField
          label="Chance (%)"
          value={fault.probability}
          unit={0.01}
          empty="100"
          problemOf={within(0, 100, '')}
          onChange={(probability) => onChange('probability', probability)}
        />
        {drawsLots && number('seed', 'Seed of the lots', '1')}
        <TypedField
          label="Methods"
          placeholder="any"
          value={(fault.methods ?? []).join(', ')}
          read={readMethods}
          onChange={(methods) => onChange('methods', methods)}
        />
        {text('path', 'Path', 'A path, such as /orders or /users/*.')}
        {text('host', 'Host', 'A host alone, such as api.example.com.')}
      </div>
    </fieldset>
  )
}

function readMethods(typed: string): Reading<string[] | undefined> {
  const names = typed
    .toUpperCase()
    .split(/[\s,]+/)
    .filter((name) => name !== '')
  if (names.length === 0) return { value: undefined }
  return restrictionProblem('methods', names) === undefined
    ? { value: names }
    : { problem: 'Methods with commas between them: GET, POST.' }
}

function readText(name: Restriction, typed: string, problem: string): Reading<string | undefined> {
  if (typed === '') return { value: undefined }
  return restrictionProblem(name, typed) === undefined ? { value: typed } : { problem }
}
