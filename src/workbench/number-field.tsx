import { TypedField, type Reading } from './typed-field.tsx'

/** A number as text: what is typed stands, and counts as soon as it is a number that will do. */
export function NumberField(props: {
  label: string
  value: number | undefined
  /** How much of `value` one of what is shown is: 1,000 to show ms as seconds. Default 1. */
  unit?: number
  /** What an empty field stands for, shown in it; without it, empty is a problem. */
  empty?: string | undefined
  /** Id of a datalist that suggests numbers. */
  list?: string | undefined
  /** What it means, in a line below. */
  hint?: string
  disabled?: boolean
  /** What is wrong with a number as shown, and the value it stands for, if anything. */
  problemOf: (shown: number, value: number) => string | undefined
  onChange: (value: number | undefined) => void
}) {
  const { label, value, unit = 1, empty, list, hint, disabled = false, problemOf } = props
  const read = (text: string): Reading<number | undefined> => {
    if (text.trim() === '') return empty === undefined ? { problem: 'Write a number.' } : { value: undefined }
    const shown = Number(text.replace(',', '.'))
    if (Number.isNaN(shown)) {
      return { problem: `“${text}” is not a number. Write it as digits, for example 5 or 0.5.` }
    }
    const value = decimal(shown * unit)
    const problem = problemOf(shown, value)
    return problem === undefined ? { value } : { problem }
  }
  return (
    <TypedField
      label={label}
      inputMode="decimal"
      placeholder={empty ?? ''}
      list={list}
      hint={hint}
      disabled={disabled}
      value={value === undefined ? '' : String(decimal(value / unit))}
      read={read}
      onChange={props.onChange}
    />
  )
}

/** Says what is wrong with a number that is not within bounds, and of what it is a number. */
export function within(least: number, most: number, of: string, whole = false) {
  return (value: number) => {
    if (value >= least && value <= most && (!whole || Number.isInteger(value))) return undefined
    const range = `from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}${of && ` ${of}`}`
    return whole ? `A whole number ${range}.` : `A number ${range}.`
  }
}

/** Without what binary fractions add: 29, not 28.999999999999996. */
function decimal(value: number): number {
  return Number(value.toPrecision(12))
}
