import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { missionsFileSchema } from './mission-schema.ts'

const need = { says: 'A user was read', missing: 'Read a user.', match: { status: '2xx' } }
const mission = {
  id: 'read-one',
  title: 'Read one',
  task: 'Read a user.',
  start: 'GET https://api.example.com/users',
  needs: [need],
  hints: ['One', 'Two', 'Three'],
  solution: ['GET https://api.example.com/users/1'],
  wrong: [
    { fails: 0, requests: ['GET https://api.example.com/nothing'] },
    { fails: 0, requests: ['GET https://api.example.com/users/999'] },
  ],
}

const messagesOf = (part: object) => {
  const read = v.safeParse(missionsFileSchema, { version: 1, missions: [{ ...mission, ...part }] })
  return (read.issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('\n')
}

describe('missionsFileSchema', () => {
  it('takes requests as objects where a text can’t say it, and refuses what is wrong in them', () => {
    const login = {
      request: 'POST https://login.example.com/login',
      client: 'script',
      credentials: 'include',
      redirects: 'manual',
      auth: { kind: 'bearer', token: '{token}' },
      policy: { retries: 2 },
      faults: [{ effect: { kind: 'status', status: 503 }, first: 1 }],
    }
    expect(
      messagesOf({
        start: login,
        solution: [login],
        wrong: [{ fails: 0, requests: [login] }, ...mission.wrong],
      }),
    ).toBe('')
    expect(messagesOf({ solution: [{ ...login, cookies: true }] })).toContain(
      'solution.0.cookies: Unknown key "cookies"',
    )
    expect(messagesOf({ solution: [{ ...login, credentials: 'all' }] })).toContain('solution.0.credentials: ')
    expect(messagesOf({ solution: [{ ...login, policy: { retries: 99 } }] })).toContain(
      'solution.0.policy.retries: ',
    )
    expect(messagesOf({ start: { ...login, request: 'GET /nowhere' } })).toContain(
      'start.request: “/nowhere” is not an absolute URL',
    )
  })

  it.each([
    ['query', { query: { page: '/(/' } }, 'query.page: This regular expression can’t be read.'],
    ['url', { url: '/(/' }, 'url: This regular expression can’t be read.'],
    ['url', { url: '/users' }, 'url: Expected an absolute URL'],
    ['clientSaw', { clientSaw: 'all' }, 'clientSaw: Expected response or nothing.'],
    ['preflight', { preflight: false }, 'preflight: Write true, or leave it out.'],
  ])('says what is wrong with a %s', (_key, match, message) => {
    expect(messagesOf({ needs: [{ ...need, match }] })).toContain(message)
  })

  it('takes a mission and makes its numbers text where the wire has text', () => {
    const match = {
      method: ['GET', 'HEAD'],
      status: [200, '3xx'],
      query: { page: 2 },
      times: 2,
      distinct: true,
    }
    const read = v.parse(missionsFileSchema, {
      version: 1,
      missions: [{ ...mission, needs: [{ ...need, match }] }],
    })
    expect(read.missions[0]?.needs[0]?.match).toEqual({ ...match, query: { page: '2' } })
  })

  it.each<[object, string]>([
    [{ goal: 'x' }, 'missions.0.goal: Unknown key "goal". Known are id, title'],
    [{ needs: [{ ...need, match: { statuss: 200 } }] }, 'Unknown key "statuss"'],
    [{ title: undefined }, 'missions.0.title: Expected text.'],
    [{ start: '/users' }, 'is not a method'],
    [{ solution: ['GET /users'] }, 'missions.0.solution.0: “/users” is not an absolute URL'],
    [{ hints: ['One'] }, 'Three hints'],
    [{ wrong: mission.wrong.slice(1) }, 'at least two attempts'],
    [
      { wrong: [...mission.wrong, { fails: 1, requests: mission.solution }] },
      'fails at need 1, but the last is 0',
    ],
    [{ needs: [{ ...need, match: {} }] }, 'Say what the request must be like'],
    [{ needs: [{ ...need, match: { status: '6xx' } }] }, 'a class such as 2xx'],
    [{ needs: [{ ...need, match: { url: '/users' } }] }, 'Expected an absolute URL'],
    [
      { needs: [{ ...need, match: { url: 'https://api.example.com/users?page=2' } }] },
      'query goes under query',
    ],
    [
      { needs: [{ ...need, match: { requestFields: { Accept: '/(/' } } }] },
      'regular expression can’t be read',
    ],
    [{ needs: [{ ...need, match: { failure: 'bad-luck' } }] }, 'Expected one of no-such-host'],
    [
      { needs: [{ ...need, match: { url: 'https://api.example.com/users/{id}' } }] },
      'uses {id}, which no need before it',
    ],
    [{ needs: [{ ...need, capture: { id: 'body.id' } }] }, 'Capture json.path or field.Name'],
    [{ needs: [{ ...need, anyOrder: true, capture: { id: 'json.id' } }] }, 'can’t capture'],
  ])('refuses %j: %s', (part, message) => {
    expect(messagesOf(part)).toContain(message)
  })

  it('refuses two missions of one id and another version', () => {
    expect(v.safeParse(missionsFileSchema, { version: 1, missions: [mission, mission] }).success).toBe(false)
    expect(v.safeParse(missionsFileSchema, { version: 2, missions: [] }).success).toBe(false)
    expect(v.safeParse(missionsFileSchema, null).success).toBe(false)
  })
})
