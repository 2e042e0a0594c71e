import { expect, it } from 'vitest'
import { jsonFault } from './json-fault.ts'
import { aroundVariables, withNumbersForVariables } from './json-template.ts'

it('JSON with variables is as good as JSON, and a fault beside them is found where it is', () => {
  expect(
    jsonFault(withNumbersForVariables('{"a": {{b}}, "c": "x{{ d }}", "{{e}}": [{{f}}]}')),
  ).toBeUndefined()
  expect(jsonFault(withNumbersForVariables('{"a": {{b}} "c": 1}'))?.offset).toBe(12)
})

it('variables are back in their places after a change, however they stand', () => {
  const text = '{"a{{x}}7310": {{y}},"b":"{{x}}5 {{z}}"}'
  expect(aroundVariables(text, (json) => JSON.stringify(JSON.parse(json), null, 1))).toBe(
    '{\n "a{{x}}7310": {{y}},\n "b": "{{x}}5 {{z}}"\n}',
  )
  expect(aroundVariables('{{x', (json) => json)).toBe('{{x')
  expect(aroundVariables('{"a":{{b}}', () => undefined)).toBeUndefined()
})

it('what looks like a variable and is JSON as it stands is left alone', () => {
  for (const text of ['{"":{"":["{{"]}}', '[{"":{"{{":false}}]', '{"{{":"}}"}']) {
    expect(jsonFault(withNumbersForVariables(text))).toBeUndefined()
    expect(aroundVariables(text, (json) => JSON.stringify(JSON.parse(json)))).toBe(text)
  }
})
