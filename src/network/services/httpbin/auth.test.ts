import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

const basic = (credentials: string) => ({ fields: { Authorization: `Basic ${btoa(credentials)}` } })

describe('/basic-auth/{user}/{password}', () => {
  it('lets in the user its path names', async () => {
    const { status, json, notes } = await ask('/basic-auth/ada/s3cret', basic('ada:s3cret'))
    expect([status, json]).toEqual([200, { authenticated: true, user: 'ada' }])
    expect(notes).toEqual(['user and password match'])
  })

  it('knows a password with a colon, and a path with an encoded space', async () => {
    expect((await ask('/basic-auth/ada%20l/a:b', basic('ada l:a:b'))).status).toBe(200)
  })

  it.each([
    ['no credentials', {}],
    ['a wrong password', basic('ada:wrong')],
    ['no colon', basic('ada')],
    ['no base64', { fields: { Authorization: 'Basic !' } }],
    ['another scheme', { fields: { Authorization: 'Bearer s3cret' } }],
  ])('challenges %s', async (_, told) => {
    const { status, field, bytes } = await ask('/basic-auth/ada/s3cret', told)
    expect([status, field('WWW-Authenticate'), bytes.length]).toEqual([401, 'Basic realm="Fake Realm"', 0])
  })
})

describe('/hidden-basic-auth/{user}/{password}', () => {
  it('lets the user in and tells others that nothing is there', async () => {
    expect((await ask('/hidden-basic-auth/ada/s', basic('ada:s'))).status).toBe(200)
    const refused = await ask('/hidden-basic-auth/ada/s')
    expect([refused.status, refused.field('WWW-Authenticate'), refused.text]).toEqual([404, null, ''])
  })
})

describe('/bearer', () => {
  it('lets in any token and tells it', async () => {
    const { status, json } = await ask('/bearer', { fields: { Authorization: 'Bearer abcd1234' } })
    expect([status, json]).toEqual([200, { authenticated: true, token: 'abcd1234' }])
  })

  it.each(['Basic 1234abcd', '', 'Bearer', 'bearer abcd'])('challenges “%s”', async (Authorization) => {
    const { status, field } = await ask('/bearer', { fields: { Authorization } })
    expect([status, field('WWW-Authenticate')]).toEqual([401, 'Bearer'])
  })
})
