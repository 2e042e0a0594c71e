import { describe, expect, it } from 'vitest'
import { freshName, newEnvironment, withValue } from './changed-environment.ts'

const lab = {
  id: 'lab',
  name: 'Lab',
  rank: 4,
  variables: [
    { name: 'a', value: '1', enabled: true },
    { name: 'b', value: '2', enabled: false, secret: true },
  ],
}

describe('a value given at once', () => {
  it('takes the place of the one the variable had, and switches it on', () => {
    expect(withValue(lab, 'b', '3').variables).toEqual([
      lab.variables[0],
      { name: 'b', value: '3', enabled: true, secret: true },
    ])
  })

  it('is added where the environment has no such variable', () => {
    expect(withValue(lab, 'c', '3').variables.at(-1)).toEqual({ name: 'c', value: '3', enabled: true })
  })
})

describe('a new environment', () => {
  it('comes last and under a name of its own', () => {
    expect(newEnvironment([lab], { name: 'Lab', variables: lab.variables })).toMatchObject({
      name: 'Lab 2',
      rank: 5,
      variables: lab.variables,
    })
    expect(freshName([], ' ')).toBe('Environment')
  })
})
