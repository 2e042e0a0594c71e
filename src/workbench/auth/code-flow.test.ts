import { describe, expect, it } from 'vitest'
import { challengeOf, codeIn } from './code-flow.ts'

describe('PKCE', () => {
  it('makes the challenge of RFC 7636, appendix B', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    )
  })
})

describe('the address that a browser is sent back to', () => {
  const back = 'https://app.example.com/callback'

  it('brings the code with the state that was sent', () => {
    expect(codeIn(`${back}?code=a%2Bb&state=s`, 's')).toBe('a+b')
  })

  it.each([
    [`${back}?code=a&state=other`, /not the one that was sent/],
    [`${back}?code=a`, /not the one that was sent/],
    [`${back}?state=s`, /No code/],
    [`${back}?error=access_denied&state=s`, /refuses: access_denied/],
    [`${back}?error=invalid_scope&error_description=no%20such%20scope&state=s`, /refuses: no such scope/],
    ['undefined', /not the one that was sent/],
  ])('%s brings none', (address, problem) => {
    expect(() => codeIn(address, 's')).toThrow(problem)
  })
})
