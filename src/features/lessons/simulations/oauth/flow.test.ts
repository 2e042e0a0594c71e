import { describe, expect, test } from 'vitest'
import { play, verifier } from './flow.ts'
import { attempts, type Attempt, type Defences } from './parties.ts'
import { challengeOf } from './pkce.ts'

const all: Defences = { state: true, pkce: true, exactRedirect: true, oneTimeCodes: true, codeFlow: true }
const none: Defences = {
  state: false,
  pkce: false,
  exactRedirect: false,
  oneTimeCodes: false,
  codeFlow: true,
}
const outcome = (attempt: Attempt, defences: Defences) => play(attempt, defences).outcome
/** The line of the step whose check failed, and where that check is written. */
const stopAt = (attempt: Attempt, defences: Defences) => {
  const last = play(attempt, defences).steps.at(-1)
  const failed = last?.checks.find(({ passed }) => !passed)
  return [last?.label, failed && `${failed.source.number} ${failed.source.section}`]
}

test('the challenge of the verifier in RFC 7636, appendix B, is the one given there', () => {
  expect(challengeOf(verifier)).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
})

describe('the flow', () => {
  test('with all defences ends with a token, after nine messages', () => {
    const { steps, outcome, says } = play('none', all)
    expect(outcome).toBe('done')
    expect(steps.map(({ label }) => label)).toEqual([
      'GET /login',
      '303 See Other',
      'GET /authorize',
      '303 See Other',
      'GET /callback',
      'POST /token',
      '200 OK',
      'GET /notes',
      '200 OK',
    ])
    expect(says).toContain('token for Ada')
  })

  test('goes through without any of them: that is why they are forgotten', () => {
    expect(outcome('none', none)).toBe('done')
    expect(outcome('none', { ...none, codeFlow: false })).toBe('done')
  })
})

describe('every attempt', () => {
  test('is stopped where all defences stand', () => {
    for (const attempt of attempts.filter((attempt) => attempt !== 'none')) {
      expect(outcome(attempt, all), attempt).toBe('stopped')
    }
  })

  test('on a user succeeds where none does, but for what even the host gives away', () => {
    const lost = attempts.filter((attempt) => outcome(attempt, none) === 'lost')
    expect(lost).toEqual(['forged-callback', 'leaked-url', 'replayed-code', 'open-redirector'])
  })
})

describe('what stops what', () => {
  test('state stops a forged callback at the app; without it, PKCE does at the server', () => {
    expect(stopAt('forged-callback', { ...none, state: true })).toEqual(['GET /callback', '6749 10.12'])
    expect(stopAt('forged-callback', { ...none, pkce: true })).toEqual(['POST /token', '7636 4.6'])
  })

  test('PKCE stops a code that leaked; a state does not', () => {
    expect(stopAt('leaked-url', { ...none, pkce: true })).toEqual(['POST /token', '7636 4.6'])
    expect(outcome('leaked-url', { ...all, pkce: false })).toBe('lost')
  })

  test('a code counts once; without that, PKCE still stops who replays it', () => {
    expect(stopAt('replayed-code', { ...none, oneTimeCodes: true })).toEqual(['POST /token', '6749 4.1.2'])
    expect(stopAt('replayed-code', { ...none, pkce: true })).toEqual(['POST /token', '7636 4.6'])
  })

  test('only the exact redirect URI stops an open redirector: PKCE’s challenge is the attacker’s', () => {
    expect(stopAt('open-redirector', { ...none, exactRedirect: true })).toEqual([
      'GET /authorize',
      '9700 4.1.3',
    ])
    expect(outcome('open-redirector', { ...all, exactRedirect: false })).toBe('lost')
  })

  test('another host is refused either way', () => {
    expect(outcome('foreign-redirect', none)).toBe('stopped')
  })

  test('a token in the URL is lost with the URL, whatever else stands', () => {
    expect(outcome('leaked-url', { ...all, codeFlow: false })).toBe('lost')
    expect(outcome('replayed-code', { ...all, codeFlow: false })).toBe('lost')
  })

  test('the app’s own mistake is refused like an attack', () => {
    expect(stopAt('wrong-verifier', all)).toEqual(['POST /token', '7636 4.6'])
  })
})
