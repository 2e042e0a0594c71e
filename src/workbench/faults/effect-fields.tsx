import { useId } from 'react'
import type { FaultEffect } from '#http/fault.ts'
import { statusCodes } from '#http/status.ts'
import { SelectField } from '#ui/field.tsx'
import { Check } from '#workbench/check.tsx'
import { NumberField, within } from '#workbench/number-field.tsx'
import { parameterProblem } from './changed-fault.ts'
import { effectParameters, type Parameter } from './effect-parameters.ts'

/** The parameters of an effect, to be changed one at a time; nothing for an effect that has none. */
export function EffectFields(props: {
  effect: FaultEffect
  /** Gets a parameter's name and new value; undefined takes it away. */
  onChange: (name: string, value: unknown) => void
}) {
  const values: Readonly<Record<string, unknown>> = { ...props.effect }
  return effectParameters[props.effect.kind]?.map((parameter) => (
    <ParameterField
      key={parameter.name}
      parameter={parameter}
      problemOf={(value) => parameterProblem(props.effect, parameter.name, value)}
      value={values[parameter.name]}
      onChange={(value) => props.onChange(parameter.name, value)}
    />
  ))
}

function ParameterField(props: {
  parameter: Parameter
  value: unknown
  problemOf: (value: unknown) => string | undefined
  onChange: (value: unknown) => void
}) {
  const { parameter, value, onChange } = props
  const list = useId()
  switch (parameter.input) {
    case 'check':
      return (
        <Check checked={value === true} onChange={(checked) => onChange(checked || undefined)}>
          {parameter.label}
        </Check>
      )
    case 'choice':
      return (
        <SelectField
          label={parameter.label}
          value={String(value)}
          options={parameter.options}
          onChange={onChange}
        />
      )
    case 'number': {
      const { label, unit, least, most, whole, of, empty, name } = parameter
      const inBounds = within(least, most, of, whole)
      return (
        <>
          <NumberField
            label={label}
            value={typeof value === 'number' ? value : undefined}
            unit={unit}
            empty={empty}
            list={name === 'status' ? list : undefined}
            problemOf={(shown, stored) => inBounds(shown) ?? props.problemOf(stored)}
            onChange={onChange}
          />
          {name === 'status' && (
            <datalist id={list}>
              {statusCodes
                .filter(({ code }) => code >= 400)
                .map(({ code, phrase }) => (
                  <option key={code} value={code}>
                    {phrase}
                  </option>
                ))}
            </datalist>
          )}
        </>
      )
    }
  }
}
