import { useState, type ComponentProps } from 'react'
import { TextField } from '#ui/field.tsx'

/** What a text stands for, or what is wrong with it. */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string }

/** A text input of which only counts what can be read: what is typed stands, with a message in place where it can't. */
export function TypedField<Value>(
  props: Omit<ComponentProps<typeof TextField>, 'onChange' | 'problem'> & {
    read: (text: string) => Reading<Value>
    onChange: (value: Value) => void
  },
) {
  const { read, onChange, value, ...rest } = props
  const [typed, setTyped] = useState<string>()
  const text = typed ?? value
  const reading = read(text)
  return (
    <TextField
      mono
      {...rest}
      value={text}
      problem={'problem' in reading ? reading.problem : undefined}
      onChange={(next) => {
        setTyped(next)
        const read = props.read(next)
        if ('value' in read) onChange(read.value)
      }}
      onBlur={() => {
        if ('value' in reading) setTyped(undefined)
      }}
    />
  )
}
