import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paramRows, withParamRows, type ParamRow } from './param-rows.ts'

const draft = (url: string): Parameters<typeof paramRows>[0] => ({ url })
const meanings = (rows: readonly ParamRow[]) => rows.map(({ name, value, enabled }) => [name, value, enabled])
const off = (row: ParamRow | undefined): ParamRow => ({ name: '', value: '', ...row, enabled: false })
const on = (row: ParamRow | undefined): ParamRow => ({ name: '', value: '', ...row, enabled: true })

describe('the parameters of a draft', () => {
  it('that are disabled leave the URL and keep their place', () => {
    const before = draft('https://x.example/?a=1&b=2&c=3#top')
    const rows = paramRows(before)
    const after = withParamRows(before, rows.with(1, off(rows[1])))
    expect(after.url).toBe('https://x.example/?a=1&c=3#top')
    expect(meanings(paramRows(after))).toEqual([
      ['a', '1', true],
      ['b', '2', false],
      ['c', '3', true],
    ])
  })

  it('stay disabled while the URL is edited by hand', () => {
    const { disabledParams } = withParamRows(draft('https://x.example/?a=1&b=2'), [
      off({ name: 'a', value: '1', enabled: false }),
      off({ name: 'b', value: '2', enabled: false }),
    ])
    const edited = { url: 'https://y.example/?z=0', disabledParams: disabledParams ?? [] }
    expect(meanings(paramRows(edited))).toEqual([
      ['a', '1', false],
      ['b', '2', false],
      ['z', '0', true],
    ])
  })

  it('come back as they were spelled, whichever were switched off and on', () => {
    const spelled = fc.constantFrom('q=a+b', 'q=a%20b', 'x', 'x=', 'k=%zz', 'q=~', 'é=1')
    fc.assert(
      fc.property(fc.array(fc.tuple(spelled, fc.boolean()), { minLength: 1 }), (params) => {
        const whole = draft(`https://x.example/p?${params.map(([raw]) => raw).join('&')}#f`)
        const rows = paramRows(whole)
        const some = withParamRows(
          whole,
          rows.map((row, index) => (params[index]?.[1] ? row : off(row))),
        )
        expect(meanings(paramRows(some)).map(([name, value]) => [name, value])).toEqual(
          meanings(rows).map(([name, value]) => [name, value]),
        )
        expect(withParamRows(some, paramRows(some).map(on))).toEqual(whole)
      }),
    )
  })

  it('are spelled anew once they are edited, disabled ones too', () => {
    const before = draft('https://x.example/?q=a+b&r=1')
    const [first, second] = paramRows(before)
    const after = withParamRows(before, [{ ...off(first), value: 'a c' }, on(second)])
    expect(withParamRows(after, paramRows(after).map(on)).url).toBe('https://x.example/?q=a%20c&r=1')
  })

  it('are none where all are removed', () => {
    expect(withParamRows({ url: 'https://x.example/?a=1', disabledParams: [] }, [])).toEqual({
      url: 'https://x.example/',
    })
  })
})
