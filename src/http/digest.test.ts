import { describe, expect, it } from 'vitest'
import { digestAnswer, isStale } from './digest.ts'

const mufasa = { username: 'Mufasa', password: 'Circle of Life' }
const index = { method: 'GET', url: 'http://www.example.org/dir/index.html' }
const CNONCE = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ'
/** The challenges of RFC 7616, 3.9.1. */
const challenge = (algorithm: string) =>
  'Digest realm="http-auth@example.org", qop="auth, auth-int", ' +
  `algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", ` +
  'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'

const answer = (
  challenges: string | string[],
  user = mufasa,
  asked: Parameters<typeof digestAnswer>[2] = index,
) => digestAnswer([challenges].flat(), user, asked, CNONCE)

describe('the answer to a Digest challenge', () => {
  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('with %s is that of RFC 7616, 3.9.1', (algorithm, response) => {
    expect(answer(challenge(algorithm))).toBe(
      'Digest username="Mufasa", realm="http-auth@example.org", ' +
        'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", uri="/dir/index.html", ' +
        `response="${response}", algorithm=${algorithm}, ` +
        `opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS", qop=auth, nc=00000001, cnonce="${CNONCE}"`,
    )
  })

  // The RFC prints another user name here; its erratum 4897 has this one.
  it('hashes a name beyond ASCII where the server asks for it (RFC 7616, 3.9.2)', () => {
    const answered = digestAnswer(
      [
        'Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, ' +
          'nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", ' +
          'opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDssOS", charset=UTF-8, userhash=true',
      ],
      { username: 'Jäsøn Doe', password: 'Secret, or not?' },
      { method: 'GET', url: 'http://api.example.org/doe.json' },
      'NTg6RKcb9boFIAS3KrFK9BGeh+niz/sm',
    )
    expect(answered).toContain('username="793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b"')
    expect(answered).toContain('response="7a4e1192babbba02e91182d2895bfdbf7adafc6e48d4e517ca301974843d840c"')
    expect(answered).toContain('userhash=true')
  })

  it('spells a name beyond ASCII by RFC 8187 where it is not hashed', () => {
    expect(answer(challenge('MD5'), { username: 'Jäsøn (1)', password: '' })).toContain(
      "username*=UTF-8''J%C3%A4s%C3%B8n%20%281%29",
    )
  })

  it('is that of RFC 2617, 3.5 without an algorithm', () => {
    const old =
      'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", qop="auth,auth-int"'
    const user = { username: 'Mufasa', password: 'Circle Of Life' }
    const answered = digestAnswer([old], user, index, '0a4f113b')
    expect(answered).toContain('response="6629fae49393a05397450978507c4ef1"')
    expect(answered).not.toContain('algorithm')
  })

  it('counts the content under auth-int, and the query always', () => {
    const asked = { method: 'POST', url: 'https://x.example/a?b=c', body: new TextEncoder().encode('1') }
    const strict = challenge('MD5').replace('auth, auth-int', 'auth-int')
    expect(answer(strict, mufasa, asked)).toContain('uri="/a?b=c"')
    expect(answer(strict, mufasa, asked)).not.toBe(
      answer(strict, mufasa, { ...asked, body: new Uint8Array() }),
    )
  })

  it('goes to the first challenge that can be answered, among other schemes and fields', () => {
    expect(answer(['Basic realm="a, b", Newer x=1', `Basic abc==, ${challenge('SHA-256')}`])).toContain(
      'algorithm=SHA-256',
    )
    expect(answer([challenge('BLAKE'), challenge('MD5')])).toContain('algorithm=MD5')
  })

  it.each([
    'Basic realm="x"',
    'Digest',
    'Digest realm="x"',
    challenge('MD5').replace('auth, auth-int', 'x'),
    '',
    '",=',
  ])('is not given to %s', (field) => expect(answer(field)).toBeUndefined())

  it('keeps quotes in a realm as they were', () => {
    expect(answer(String.raw`Digest realm="say \"hi\"", nonce="n"`)).toContain(String.raw`realm="say \"hi\""`)
  })

  it('is asked for again where the nonce was stale', () => {
    expect(isStale([`${challenge('MD5')}, stale=TRUE`])).toBe(true)
    expect(isStale([challenge('MD5')])).toBe(false)
    expect(isStale(['Basic stale=true'])).toBe(false)
  })
})
