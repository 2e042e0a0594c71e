import { useId } from 'react'
import { Button } from '#ui/button.tsx'
import { NumberField, within } from '#workbench/number-field.tsx'
import styles from './controls.module.css'

/** A slider with its label, and its value in words: `12 %`. */
export function Range(props: {
  label: string
  value: number
  min: number
  max: number
  step?: number
  /** The value with its unit. */
  say: (value: number) => string
  onChange: (value: number) => void
}) {
  const { label, value, min, max, step = 1, say, onChange } = props
  const id = useId()
  return (
    <div className={styles['range']}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{say(value)}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={say(value)}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  )
}

/** The number that chance follows: the same seed gives the same run. */
export function Seed({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  return (
    <div className={styles['seed']}>
      <NumberField
        key={value}
        label="Seed"
        value={value}
        problemOf={within(1, 9_999, '', true)}
        onChange={(seed) => seed !== undefined && onChange(seed)}
      />
      <Button onClick={() => onChange((value % 9_999) + 1)}>Next seed</Button>
    </div>
  )
}
