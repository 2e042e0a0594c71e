import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

describe('content sent to /post, /put, /patch, /delete and /anything', () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

  it.each(['post', 'put', 'patch', 'delete', 'anything'])('/%s tells it', async (method) => {
    const told = { body: 'name=kevin', fields: form }
    const verb = method === 'anything' ? 'POST' : method.toUpperCase()
    const { json } = await ask(`/${method}`, { ...told, method: verb })
    expect(json).toMatchObject({ form: { name: 'kevin' }, data: '', json: null })
  })

  it('is data and JSON, whatever its Content-Type', async () => {
    const { json } = await ask('/post', { method: 'POST', body: '{"animal": ["dog", null]}' })
    expect(json).toMatchObject({
      data: '{"animal": ["dog", null]}',
      form: {},
      json: { animal: ['dog', null] },
    })
  })

  it('keeps integers and decimals of JSON apart, at any size', async () => {
    const body = '{"price": 10.0, "id": 9007199254740993, "tiny": 1e-7, "text": "1.0"}'
    const { text } = await ask('/post', { method: 'POST', body })
    expect(text).toContain('"price": 10.0')
    expect(text).toContain('"id": 9007199254740993')
    expect(text).toContain('"tiny": 1e-07')
    expect(text).toContain('"text": "1.0"')
  })

  it('has null for JSON where it is broken', async () => {
    const { json } = await ask('/post', { method: 'POST', body: '{"a": ' })
    expect(json).toMatchObject({ data: '{"a": ', json: null })
  })

  it('is a form with one odd name where JSON comes as a form', async () => {
    const { json } = await ask('/post', { method: 'POST', body: '{"a":1}', fields: form })
    expect(json).toMatchObject({ form: { '{"a":1}': '' }, json: null })
  })

  it('makes a list of a form field that repeats', async () => {
    const { json } = await ask('/post', { method: 'POST', body: 'a=1&a=2&?b=%26', fields: form })
    expect(json).toMatchObject({ form: { a: ['1', '2'], '?b': '&' } })
  })

  it('is text where it is UTF-8 and a data: URL where it is not', async () => {
    const utf8 = await ask('/post', { method: 'POST', body: 'оживлённым' })
    expect(utf8.json).toMatchObject({ data: 'оживлённым' })
    const binary = await ask('/post', { method: 'POST', body: Uint8Array.of(1, 2, 3, 0x81, 0x82, 0x83) })
    expect(binary.json).toMatchObject({ data: 'data:application/octet-stream;base64,AQIDgYKD' })
  })

  it('is fields and files where it is multipart', async () => {
    const body =
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n' +
      '--x\r\nContent-Disposition: form-data; name="f"; filename="f.txt"\r\n' +
      'Content-Type: text/plain\r\n\r\nhi\r\n--x--\r\n'
    const fields = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const { json } = await ask('/post', { method: 'POST', body, fields })
    expect(json).toMatchObject({ data: '', form: { a: '1' }, files: { f: 'hi' } })
  })

  it('is nothing at all where it is multipart and broken', async () => {
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=y']) {
      const fields = { 'Content-Type': type }
      const { status, json } = await ask('/post', { method: 'POST', body: '--x\r\n', fields })
      expect(status).toBe(200)
      expect(json).toMatchObject({ data: '', form: {}, files: {} })
    }
  })

  const part = (head: string, content = 'hi') => ({
    method: 'POST',
    fields: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: Uint8Array.from(
      `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n--x--\r\n`,
      (c) => c.charCodeAt(0),
    ),
  })
  const typed = (type: string) => `name="a"\r\nContent-Type: text/plain; charset=${type}`

  it.each([
    ['iso-8859-1', '\xe9\x80', 'é\x80'],
    ['us-ascii', 'a\xe9', 'a\ufffd'],
    ['koi8-r', '\xc1', 'а'],
    ['UTF_8', '\xc3\xa9', 'é'],
  ])('is read in the encoding its part names: %s', async (charset, bytes, text) => {
    expect((await ask('/post', part(typed(charset), bytes))).json).toMatchObject({ form: { a: text } })
  })

  it('fails where a part names an encoding that does not exist', async () => {
    expect((await ask('/post', part(typed('nope')))).status).toBe(500)
    expect((await ask('/post', part("name*=nope''a"))).status).toBe(500)
  })

  it.each(["filename*=utf-8''%e2%82%ac.txt", 'filename="f"', "name=x; filename*=UTF-8'en'f"])(
    'is a file where its part has %s',
    async (parameter) => {
      const { json } = await ask('/post', part(`name="a"; ${parameter}`))
      expect(Object.values(Object(json).files)).toEqual(['hi'])
    },
  )

  it('is a field where a part’s file name is empty, and a nameless one null', async () => {
    expect((await ask('/post', part('name="a"; filename=""'))).json).toMatchObject({
      form: { a: 'hi' },
      files: {},
    })
    expect((await ask('/post', part('filename=""'))).json).toMatchObject({ form: { null: 'hi' } })
  })

  it.each([
    ['base64', 'aGk=', 'hi'],
    ['quoted-printable', 'a=C3=A9=\r\nb', 'aéb'],
    ['8bit', 'aGk=', 'aGk='],
  ])('is decoded from %s', async (encoding, content, text) => {
    const sent = part(`name="a"\r\nContent-Transfer-Encoding: ${encoding}`, content)
    expect((await ask('/post', sent)).json).toMatchObject({ form: { a: text } })
  })
})
