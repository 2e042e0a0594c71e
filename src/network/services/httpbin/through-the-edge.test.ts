import { describe, expect, it } from 'vitest'
import { fieldValue } from '#http/field.ts'
import { smallLab } from '#network/edge/small-lab.ts'
import { createService } from './index.ts'

const ORIGIN = 'https://httpbin.org'

/** A lab in which httpbin.org is the only host. */
function lab() {
  const { script, page, hops } = smallLab([], {}, { services: { [ORIGIN]: async () => ({ createService }) } })
  const last = () => hops().at(-1)
  return { script, page, last }
}

async function piecesOf(body: ReadableStream<Uint8Array> | null): Promise<number[]> {
  const sizes: number[] = []
  for await (const piece of body ?? []) sizes.push(piece.byteLength)
  return sizes
}

describe('httpbin behind the edge', () => {
  it('drips 100 bytes as 100 chunks, evenly over time', async () => {
    const { page, last } = lab()
    const { body } = await page(`${ORIGIN}/drip?numbytes=100&duration=2`)
    expect(await piecesOf(body)).toEqual(Array.from({ length: 100 }, () => 1))
    const chunks = last()?.timing.chunks ?? []
    expect(chunks).toHaveLength(100)
    expect((chunks.at(-1)?.at ?? 0) - (chunks[0]?.at ?? 0)).toBeCloseTo(1980)
  })

  it('streams n lines as n chunks', async () => {
    const { page } = lab()
    const { body } = await page(`${ORIGIN}/stream/20`)
    expect(await piecesOf(body)).toHaveLength(20)
  })

  it.each([
    ['gzip', 'gzip', 'gzipped'],
    ['deflate', 'deflate', 'deflated'],
    ['brotli', 'br', 'brotli'],
  ])('codes /%s on the wire and shows it plain', async (path, coding, name) => {
    const { page, last } = lab()
    const response = await page(`${ORIGIN}/${path}`)
    expect(await response.json()).toMatchObject({ [name]: true })
    const sent = last()?.response
    expect(fieldValue(sent?.fields ?? [], 'Content-Encoding')).toBe(coding)
    expect(fieldValue(sent?.fields ?? [], 'Content-Length')).toBe(String(sent?.body.size))
    expect(sent?.body.bytes).not.toEqual(sent?.decoded?.bytes)
  })

  it('shows a script a status that no Response holds', async () => {
    const { script } = lab()
    expect((await script('GET', `${ORIGIN}/status/777`)).status).toBe(777)
  })

  it('sends a 1xx, and then the balancer’s 502', async () => {
    const { script, last } = lab()
    expect((await script('GET', `${ORIGIN}/status/103`)).status).toBe(502)
    expect(last()?.interim?.map(({ status }) => status)).toEqual([103])
  })

  it('sets cookies on the wire', async () => {
    const { script } = lab()
    const { fields } = await script('GET', `${ORIGIN}/cookies/set?a=1&b=2`)
    const set = fields.filter(({ name }) => name === 'Set-Cookie').map(({ value }) => value)
    expect(set.toSorted()).toEqual(['a=1; Secure; Path=/', 'b=2; Secure; Path=/'])
  })

  it('answers TRACE, and GET with content', async () => {
    const { script } = lab()
    const traced = await script('TRACE', `${ORIGIN}/anything`)
    expect(await new Response(traced.body).json()).toMatchObject({ method: 'TRACE' })
    const got = await script('GET', `${ORIGIN}/anything`, {}, 'tea')
    expect(await new Response(got.body).json()).toMatchObject({ method: 'GET', data: 'tea' })
  })

  it('answers HEAD with the fields of GET and no content', async () => {
    const { script } = lab()
    const head = await script('HEAD', `${ORIGIN}/range/26`, { Range: 'bytes=0-4' })
    expect([head.status, head.body]).toEqual([206, null])
    expect(fieldValue(head.fields, 'Content-Length')).toBe('5')
  })

  it('breaks off where the program fails while it sends', async () => {
    const { page, last } = lab()
    const response = await page(`${ORIGIN}/drip?duration=-1`)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow(TypeError)
    expect(last()?.failure).toBeDefined()
  })
})
