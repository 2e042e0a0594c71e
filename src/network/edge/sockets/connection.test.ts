import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClock } from '#http/clock.ts'
import { createConnection, type Closing } from './connection.ts'
import type { Frame } from './frame.ts'

type Deed = { by: 'page' | 'server'; does: 'send' | 'close' | 'vanish' }

const deed: fc.Arbitrary<Deed> = fc.record({
  by: fc.constantFrom('page', 'server'),
  does: fc.constantFrom('send', 'send', 'send', 'close', 'vanish'),
})

const frames = (does: 'send' | 'close', count: number): Frame =>
  does === 'send' ? { kind: 'text', data: String(count) } : { kind: 'close', code: 4000 + count, reason: '' }

/** Lets both ends of a connection do things, some at once, and tells what each saw. */
async function play(rounds: readonly (readonly Deed[])[]) {
  const clock = createClock(1000)
  const seen = { page: [] as string[], server: [] as string[] }
  const ended = { page: [] as Closing[], server: [] as Closing[] }
  let overs = 0
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const connection = createConnection(
    {
      opened: () => void seen.page.push('open'),
      message: (data) => void seen.page.push(String(data)),
      closing: () => undefined,
      closed: (how) => void ended.page.push(how),
    },
    {
      message: (data) => void seen.server.push(String(data)),
      closed: (how) => void ended.server.push(how),
    },
    () => clock.sleep(Math.ceil(seen.page.length % 3)),
    {
      sent: () => undefined,
      vanished: () => undefined,
      over() {
        overs += 1
        finish()
      },
    },
  )
  connection.open(undefined)
  let count = 0
  for (const round of rounds) {
    for (const { by, does } of round) {
      count += 1
      if (does === 'vanish') (by === 'page' ? connection.leave : connection.drop)()
      else void (by === 'page' ? connection.fromPage : connection.fromServer)(frames(does, count))
    }
    await clock.sleep(2)
  }
  void connection.fromPage({ kind: 'close', reason: '' })
  await finished
  await clock.sleep(10)
  return { seen, ended, overs }
}

test('whatever the ends do, each is told of the end once, and what they got is in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(deed, { maxLength: 4 }), { maxLength: 5 }), async (rounds) => {
      const { seen, ended, overs } = await play(rounds)
      expect([ended.page.length, ended.server.length, overs]).toEqual([1, 1, 1])
      for (const side of [seen.page.filter((one) => one !== 'open'), seen.server]) {
        expect(side).toEqual(side.toSorted((a, b) => Number(a) - Number(b)))
      }
      expect(['open', undefined]).toContain(seen.page[0])
    }),
    { numRuns: 60 },
  )
})

test('when both close at once, each gets the other’s code', async () => {
  const { ended } = await play([
    [
      { by: 'page', does: 'close' },
      { by: 'server', does: 'close' },
    ],
  ])
  expect([ended.page[0]?.code, ended.server[0]?.code]).toEqual([4002, 4001])
})
