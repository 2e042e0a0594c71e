import { useState } from 'react'
import { asNumber, shownNumber } from '#features/teach/quiz-editor/draft/typed-numbers.ts'
import { Words } from './words.tsx'

/** A number of a question: what is typed stands and is stored; what can’t be read as a number is said below it. */
export function NumberBox(props: {
  at: string
  label: string
  value: number | undefined
  /** Gets undefined for an empty box where it is `optional`. */
  onChange: (value: number | undefined) => void
  optional?: boolean
  placeholder?: string
  hint?: string
  bare?: boolean
}) {
  const { value, optional = false, onChange, ...rest } = props
  // `1.` and `0.50` stand as they were typed for as long as they mean what is stored.
  const [typed, setTyped] = useState('')
  return (
    <Words
      {...rest}
      inputMode="decimal"
      value={asNumber(typed) === value ? typed : shownNumber(value)}
      onChange={(text) => {
        setTyped(text)
        onChange(optional && text.trim() === '' ? undefined : asNumber(text))
      }}
    />
  )
}
