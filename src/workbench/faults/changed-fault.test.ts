import { describe, expect, it } from 'vitest'
import { faultCatalogue } from '#http/fault-catalogue.ts'
import { parameterProblem, restrictionProblem, withParameter, withRestriction } from './changed-fault.ts'
import { effectParameters } from './effect-parameters.ts'

const busy = { effect: { kind: 'status', status: 503, retryAfterSeconds: 2 }, first: 2 } as const

describe('a fault', () => {
  it('is changed in one parameter, and keeps the rest', () => {
    expect(withParameter(busy, 'status', 429)).toEqual({ ...busy, effect: { ...busy.effect, status: 429 } })
  })

  it('loses what is taken away', () => {
    expect(withParameter(busy, 'retryAfterSeconds', undefined).effect).toEqual({
      kind: 'status',
      status: 503,
    })
    expect(withRestriction(busy, 'first', undefined)).toEqual({ effect: busy.effect })
  })

  it('stays as it was where the change would make it none', () => {
    expect(withParameter(busy, 'status', 'many')).toBe(busy)
    expect(withParameter(busy, 'status', undefined)).toBe(busy)
    expect(withRestriction(busy, 'every', -1)).toBe(busy)
  })
})

describe('a restriction', () => {
  it('that will do has no problem', () => {
    expect(restrictionProblem('path', '/users/*')).toBeUndefined()
  })

  it.each([
    ['host', 'https://api.example.com/'],
    ['path', 'orders'],
    ['methods', ['get me']],
    ['seed', 1.5],
  ] as const)('%s that will not do says what to write', (name, value) => {
    expect(restrictionProblem(name, value)).toMatch(/^Write /)
  })
})

describe('a parameter', () => {
  it('that will do has no problem', () => {
    expect(parameterProblem(busy.effect, 'status', 404)).toBeUndefined()
  })

  it('that will not do says why', () => {
    const { defaults } = faultCatalogue['wrong-content-length']
    expect(parameterProblem(defaults, 'difference', 0)).toBe(
      'With a difference of 0 the length would be right.',
    )
  })
})

describe('every bound of a parameter', () => {
  const bounds = Object.values(faultCatalogue).flatMap(({ defaults }) =>
    (effectParameters[defaults.kind] ?? []).flatMap((parameter) =>
      parameter.input === 'number'
        ? [parameter.least, parameter.most].map((shown) => ({ effect: defaults, parameter, shown }))
        : [],
    ),
  )

  it.each(bounds)(
    '$effect.kind $parameter.name $shown makes a proper fault',
    ({ effect, parameter, shown }) => {
      const value = Number((shown * parameter.unit).toPrecision(12))
      expect(withParameter({ effect }, parameter.name, value).effect).toEqual({
        ...effect,
        [parameter.name]: value,
      })
    },
  )
})

describe('every choice of a parameter', () => {
  const choices = Object.values(faultCatalogue).flatMap(({ defaults }) =>
    (effectParameters[defaults.kind] ?? []).flatMap((parameter) =>
      parameter.input === 'choice'
        ? parameter.options.map(({ value }) => ({ effect: defaults, name: parameter.name, value }))
        : [],
    ),
  )

  it.each(choices)('$effect.kind $name $value makes a proper fault', ({ effect, name, value }) => {
    expect(withParameter({ effect }, name, value).effect).toEqual({ ...effect, [name]: value })
  })
})

describe('every parameter of every kind', () => {
  it.each(Object.values(faultCatalogue))('can be edited: $title', ({ defaults }) => {
    const names = (effectParameters[defaults.kind] ?? []).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(Object.keys(defaults).filter((key) => key !== 'kind')))
  })
})
