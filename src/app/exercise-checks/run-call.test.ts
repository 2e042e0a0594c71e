import { describe, expect, test } from 'vitest'
import { runInNode } from './run-in-node.ts'

const run = (body: string, rest: Parameters<typeof runInNode>[3] = {}) =>
  runInNode(`export async function go() {\n${body}\n}`, 'await go()', ['go'], rest)

describe('code of a learner', () => {
  test('sends requests that the network answers, and gives back a true Response', async () => {
    const { outcome, hops } = await run(`const r = await fetch('https://api.example.com/users/1')
      return { ok: r instanceof Response, status: r.status, type: r.headers.get('content-type'), user: await r.json() }`)
    expect(outcome).toMatchObject({
      kind: 'returned',
      value: { ok: true, status: 200, type: 'application/json', user: { id: 1 } },
    })
    expect(hops.filter(({ kind }) => kind === 'request')).toHaveLength(1)
  })

  test('a Response that it returns is told with its content', async () => {
    const { outcome } = await run(`return fetch('https://api.example.com/users/1')`)
    expect(outcome).toMatchObject({ value: { $: 'response', status: 200, json: { id: 1 } } })
  })

  test('waits on the lab’s clock: seven seconds are over in a moment, to the millisecond', async () => {
    const startedAt = performance.now()
    const { outcome, durationMs } = await run(`const at = []
      for (const s of [1, 2, 4]) { await new Promise((r) => setTimeout(r, s * 1000)); at.push(Math.round(performance.now())) }
      return [at, Date.now() - Date.UTC(2026, 6, 1, 12)]`)
    expect(outcome).toEqual({ kind: 'returned', value: [[1000, 3000, 7000], 7000] })
    expect(Math.round(durationMs)).toBe(7000)
    expect(performance.now() - startedAt).toBeLessThan(3_000)
  })

  test('a timeout ends what never answers, and the server learns that the client is gone', async () => {
    const { outcome, hops, durationMs } = await run(
      `try { await fetch('https://api.example.com/users/1', { signal: AbortSignal.timeout(3000) }) }
       catch (error) { return error.name }`,
      { faults: [{ effect: { kind: 'never-answers' } }] },
    )
    expect(outcome).toEqual({ kind: 'returned', value: 'TimeoutError' })
    expect(Math.round(durationMs)).toBe(3000)
    expect(hops.at(-1)?.failure?.kind).toBe('client-closed')
  })

  test('an answer that comes before the timeout is not cut off by it', async () => {
    const { outcome } = await run(
      `const r = await fetch('https://api.example.com/users', { signal: AbortSignal.timeout(5000) })
       return (await r.json()).data.length`,
      { faults: [{ effect: { kind: 'slow-body', durationMs: 4000, chunks: 8 } }] },
    )
    expect(outcome).toEqual({ kind: 'returned', value: 20 })
  })

  test('a body that breaks off rejects as it is read', async () => {
    const { outcome } = await run(
      `const r = await fetch('https://api.example.com/users'); try { await r.text() } catch (e) { return [r.status, e.name] }`,
      { faults: [{ effect: { kind: 'truncated-body', share: 0.5 } }] },
    )
    expect(outcome).toEqual({ kind: 'returned', value: [200, 'TypeError'] })
  })

  test('requests that are under way at once are so on the wire', async () => {
    const { hops, durationMs } = await run(
      `await Promise.all([1, 2, 3, 4].map((id) => fetch('https://api.example.com/users/' + id).then((r) => r.json())))`,
      { faults: [{ effect: { kind: 'latency', roundTripMs: 200 } }] },
    )
    expect(new Set(hops.map(({ timing }) => Math.round(timing.startedAt / 50)))).toEqual(new Set([0]))
    expect(durationMs).toBeLessThan(500)
  })

  test('an error that it throws is told with its line', async () => {
    const { outcome } = await run(`\n  const user = undefined\n  return user.name`)
    expect(outcome).toMatchObject({
      kind: 'threw',
      during: 'call',
      place: { line: 4 },
      value: { name: 'TypeError' },
    })
  })

  test('what it writes to the console is told, and what it throws in a timer', async () => {
    const { console: lines } = await run(
      `console.log('a', { b: 1 }); setTimeout(() => { throw new Error('late') }, 500); Promise.reject(new Error('lost'));
       await new Promise((r) => setTimeout(r, 1000)); console.warn('end')`,
    )
    expect(lines.map(({ level, values }) => [level, values[0]])).toEqual([
      ['log', 'a'],
      ['error', 'Uncaught'],
      ['error', 'Uncaught'],
      ['warn', 'end'],
    ])
  })

  test('the same run draws the same lots', async () => {
    const draw = () => run('return [Math.random(), Math.random()]', { seed: 7 })
    const [first, second] = await Promise.all([draw(), draw()])
    expect(first.outcome).toEqual(second.outcome)
    expect(first.outcome).not.toEqual(
      (await run('return [Math.random(), Math.random()]', { seed: 8 })).outcome,
    )
  })
})

describe('code that misbehaves', () => {
  test.each([
    ['an endless loop', 'for (;;);', 'unresponsive'],
    ['an endless chain of promises', 'for (;;) await null', 'unresponsive'],
    ['an endless loop that writes', 'for (;;) console.log("x".repeat(9e5))', 'unresponsive'],
    [
      'ten thousand requests at once',
      `for (let i = 0; i < 10_000; i++) fetch('https://api.example.com/users/1'); await new Promise(() => {})`,
      'too-many-requests',
    ],
    ['requests without end', `for (;;) await fetch('https://api.example.com/users/1')`, 'too-many-requests'],
    ['waiting without end', 'for (;;) await new Promise((r) => setTimeout(r, 1000))', 'overtime'],
    ['a promise that never settles', 'await new Promise(() => {})', 'stuck'],
  ])('%s is stopped', async (_name, body, why) => {
    const { outcome, hops } = await run(body)
    expect(outcome).toEqual({ kind: 'stopped', why })
    expect(hops.length).toBeLessThanOrEqual(20)
  })

  test.each([
    ['null', 'throw null', null],
    ['nothing', 'throw undefined', { $: 'undefined' }],
    [
      'an object whose getters throw',
      'throw { get message() { throw 1 }, ok: 1 }',
      { message: { $: 'unreadable' }, ok: 1 },
    ],
    [
      'a proxy that refuses everything',
      'throw new Proxy({}, { get() { throw 1 }, ownKeys() { throw 2 }, getPrototypeOf() { throw 3 } })',
      { $: 'unreadable' },
    ],
    ['a circle', 'const a = {}; a.a = a; throw a', { a: { $: 'circle' } }],
  ])('%s thrown is told', async (_name, body, value) => {
    expect((await run(body)).outcome).toMatchObject({ kind: 'threw', value })
  })

  test('a huge text is cut', async () => {
    const { outcome } = await run(`return 'x'.repeat(50_000_000)`)
    expect(JSON.stringify(outcome).length).toBeLessThan(5_000)
  })

  test.each([
    [
      'buffers',
      'const all = []; for (;;) { all.push(new Uint8Array(5e7)); await new Promise((r) => setTimeout(r, 1)) }',
    ],
    ['one buffer', 'return new ArrayBuffer(4e9)'],
    ['floats', 'return new Float64Array(5e7)'],
    ['a list made to bytes', 'return Uint8Array.from({ length: 5e8 })'],
    [
      'texts',
      `const all = []; for (;;) { all.push('x'.repeat(1e8)); await new Promise((r) => setTimeout(r, 1)) }`,
    ],
    ['padded texts', `return 'x'.padStart(5e8)`],
  ])('%s beyond what it may take are refused, in words', async (_name, body) => {
    expect((await run(body)).outcome).toMatchObject({
      kind: 'threw',
      value: {
        name: 'RangeError',
        message: expect.stringMatching(/^Out of memory: an exercise may take 256 MB/),
      },
    })
  })

  test('buffers that are small enough are as ever', async () => {
    const { outcome } = await run(`class Own extends Uint8Array {}
      const bytes = new Uint8Array([1, 2, 3])
      return [bytes instanceof Uint8Array, bytes.constructor === Uint8Array, Uint8Array.from('12', Number).length, new Uint16Array(bytes.buffer, 0, 1)[0],
        [...bytes.map((n) => n * 2).slice(1)], new Own(2) instanceof Own, new TextEncoder().encode('ä') instanceof Uint8Array, new ArrayBuffer(8).byteLength, 'ab'.repeat(2)]`)
    expect(outcome).toEqual({ kind: 'returned', value: [true, true, 2, 513, [4, 6], true, true, 8, 'abab'] })
  })

  test('prototypes that were tampered with harm only the code itself', async () => {
    const { outcome } = await run(`
      Promise.prototype.then = () => { throw 1 }; Array.prototype.map = null; Map.prototype.get = null
      MessagePort.prototype.postMessage = () => {}; Object.prototype.kind = 'returned'; JSON.stringify = null
      return 1`)
    expect(['returned', 'threw', 'stopped']).toContain(outcome.kind)
  })

  test('a missing export is said by name', async () => {
    const { outcome } = await runInNode('const a = 1', 'await go()', ['go'])
    expect(outcome).toMatchObject({ kind: 'threw', during: 'loading', value: { message: /exports no go/ } })
  })
})

describe('a host that the code serves', () => {
  const serves = { serves: 'https://shop.example', client: 'script' } as const
  const serve = (handler: string, call: string, rest: Parameters<typeof runInNode>[3] = {}) =>
    runInNode(`export async function handle(request) {\n${handler}\n}`, call, ['handle'], {
      ...serves,
      ...rest,
    })
  const post = `fetch('https://shop.example/hooks?a=1', { method: 'POST', body: 'ä\\u0000', headers: { 'X-Id': 'msg_1' } })`

  test('is asked over the wire, with method, target, fields and the content as it came', async () => {
    const { outcome, hops } = await serve(
      `const { method, url, headers } = request
       return Response.json({ method, url, id: headers.get('x-id'), text: await request.text() }, { status: 201 })`,
      post,
    )
    expect(outcome).toMatchObject({
      value: {
        status: 201,
        json: { method: 'POST', url: 'https://shop.example/hooks?a=1', id: 'msg_1', text: 'ä\0' },
      },
    })
    expect(hops).toMatchObject([{ request: { method: 'POST' }, response: { status: 201 } }])
  })

  test('is told of by the services of the lab, and what it answers counts there', async () => {
    const { hops, outcome } = await serve(
      `return new Response(null, { status: request.headers.has('Webhook-Signature') ? (tried++ ? 204 : 500) : 400 })\n}\nlet tried = 0\n{`,
      `const json = (body) => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
       await fetch('https://api.example.com/webhooks', json({ url: 'https://shop.example/hooks', events: ['order.*'] }))
       await fetch('https://api.example.com/orders', json({ item: 'tea' }))
       await new Promise((resolve) => setTimeout(resolve, 10_000))
       return (await (await fetch('https://api.example.com/webhooks/1/deliveries')).json()).data[0].status`,
    )
    expect(outcome).toEqual({ kind: 'returned', value: 'delivered' })
    const told = hops.filter(({ request }) => request.url === 'https://shop.example/hooks')
    expect(told.map(({ response }) => response?.status)).toEqual([500, 204])
    const [first = 0, second = 0] = told.map(({ timing }) => timing.startedAt)
    expect(Math.round(second - first)).toBe(1000)
  })

  test('may take its time, by the lab’s clock, and a sender may give up on it', async () => {
    const { outcome, durationMs } = await serve(
      `await new Promise((resolve) => setTimeout(resolve, 20_000))\n  return new Response('late')`,
      `const hurried = await ${post.replace('})', `, signal: AbortSignal.timeout(5000) })`)}.catch((error) => error.name)
       return [hurried, await (await ${post}).text()]`,
    )
    expect(outcome).toEqual({ kind: 'returned', value: ['TimeoutError', 'late'] })
    expect(Math.round(durationMs)).toBe(25_000)
  })

  test.each([
    ['throws', `throw new Error('oh')`, 'The handler threw'],
    ['throws garbage', `throw new Proxy({}, { get() { throw 1 } })`, 'The handler threw'],
    ['gives back something else', 'return 204', 'A handler gives back a Response, and this one gave back'],
    [
      'gives back an error',
      'return Response.error()',
      'A handler gives back a Response, and this one gave back',
    ],
    [
      'gives back a Response that was read',
      `const r = new Response('a'); await r.text(); return r`,
      'The handler threw',
    ],
  ])('answers 500 where the handler %s, and says so', async (_what, handler, words) => {
    const { outcome, console: lines, hops } = await serve(handler, `(await ${post}).status`)
    expect(outcome).toEqual({ kind: 'returned', value: 500 })
    expect(lines[0]?.values[0]).toBe(words)
    expect(hops[0]?.response?.status).toBe(500)
  })

  test.each([
    ['a handler that never comes to an end', 'await new Promise(() => {})', 'stuck'],
    ['a handler that loops', 'for (;;);', 'unresponsive'],
    ['a handler that asks itself', `return fetch(request.url)`, 'too-many-requests'],
  ])('%s is stopped', async (_what, handler, why) => {
    expect((await serve(handler, post)).outcome).toEqual({ kind: 'stopped', why })
  })

  test('no handler can answer for another host', async () => {
    const { outcome } = await serve(
      `return new Response('mine')`,
      `(await fetch('https://api.example.com/users/1')).text()`,
    )
    expect(outcome).toMatchObject({ value: expect.stringContaining('"id":1') })
  })
})

test('a handler is called with Requests, and its Responses are told with their content', async () => {
  const { outcome } = await runInNode(
    `const items = new Map()
     export async function handle(request) {
       const { pathname } = new URL(request.url)
       if (request.method === 'PUT') items.set(pathname, await request.json())
       return items.has(pathname) ? Response.json(items.get(pathname)) : new Response(null, { status: 404 })
     }`,
    `const ask = (method, body) => handle(new Request('https://shop.example/a', { method, body }))
     return [await ask('GET'), await ask('PUT', '{"n":1}'), await ask('GET')]`,
    ['handle'],
  )
  expect(outcome).toMatchObject({
    value: [{ status: 404 }, { status: 200 }, { status: 200, json: { n: 1 } }],
  })
})
