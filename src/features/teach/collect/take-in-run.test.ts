import { beforeAll, describe, expect, it } from 'vitest'
import { sampleHandOut, sampleResponse, sampleStudent, MADE_AT } from '#grading/class/class-sample.ts'
import { KnownResponses } from '#grading/class/known-responses.ts'
import { sealResponse } from '#grading/class/sealed-response.ts'
import type { StoredResponse } from '#storage/record-schema.ts'
import { Refusal } from './refusal.ts'
import { byAttention, reportCsv, reportText, tally, type ReportLine } from './report.ts'
import type { Source } from './sources.ts'
import { runTakeIn, type RunHears } from './take-in-run.ts'

const students = Array.from({ length: 60 }, (_, number) => sampleStudent(number))
let sample: Awaited<ReturnType<typeof sampleHandOut>>
let sources: Source[]

beforeAll(async () => {
  sample = await sampleHandOut()
  sources = await Promise.all(
    students.map(async (_, number) => {
      const { text } = await sealResponse(sampleResponse(number), sample.handOut)
      return { name: `${number}.txt`, read: async () => text }
    }),
  )
})

function run(of: readonly Source[], changes: Partial<RunHears> = {}) {
  const stored = new Map<string, StoredResponse>()
  const lines: ReportLine[] = []
  const end = runTakeIn(of, {
    context: {
      handOut: sample.handOut,
      keys: sample.keys,
      known: new KnownResponses(students, []),
      others: new Map(),
      now: MADE_AT + 86_400_000,
    },
    store: async (responses) => {
      for (const each of responses) stored.set(each.id, each)
    },
    onLines: (more) => void lines.push(...more),
    signal: new AbortController().signal,
    ...changes,
  })
  return { end, stored, lines }
}

describe('taking in many files', () => {
  it('stores each response once, and gives a line for every file', async () => {
    const { end, stored, lines } = run([...sources, ...sources.slice(0, 5)])
    expect((await end).rest).toEqual([])
    expect(stored.size).toBe(60)
    expect(tally(lines)).toEqual([
      { outcome: 'accepted', count: 60 },
      { outcome: 'accepted again', count: 5 },
    ])
  })

  it('goes on where a file can’t be read', async () => {
    const gone = { name: 'gone', read: () => Promise.reject(new Refusal('too large', 'Too large.')) }
    const broken = { name: 'broken', read: () => Promise.reject(new Error('gone')) }
    const { end, stored, lines } = run([gone, broken, ...sources.slice(0, 2)])
    await end
    expect(stored.size).toBe(2)
    expect(lines.map(({ outcome }) => outcome)).toEqual(['too large', 'damaged', 'accepted', 'accepted'])
  })

  it('keeps a second response of an attempt beside the first, left out of the grades', async () => {
    const { text } = await sealResponse(sampleResponse(0, { answers: {} }), sample.handOut)
    const { end, stored } = run([sources[0]!, { name: 'second', read: async () => text }])
    await end
    const [first, second] = [...stored.values()]
    expect(first?.leftOutAt).toBeUndefined()
    expect(second?.leftOutAt).toBeDefined()
    expect(second?.id).toBe(`${first?.id}/${second?.receipt}`)
  })

  it('where storage is full keeps what was stored, and gives the rest to go on with', async () => {
    let room = 30
    const stored: string[] = []
    const store: RunHears['store'] = async (responses) => {
      if (responses.length > room) throw new Error('No room.')
      room -= responses.length
      stored.push(...responses.map(({ id }) => id))
    }
    const end = await run(sources, { store }).end
    expect(end.problem).toBe('No room.')
    expect(stored.length + end.rest.length).toBe(60)
    room = 100
    expect((await run(end.rest, { store }).end).rest).toEqual([])
    expect(new Set(stored).size).toBe(60)
  })

  it('stops when told to, between batches', async () => {
    const stop = new AbortController()
    const { end, stored } = run(sources, { onLines: () => stop.abort(), signal: stop.signal })
    const { rest } = await end
    expect(stored.size).toBeGreaterThan(0)
    expect(stored.size + rest.length).toBe(60)
  })
})

describe('the report', () => {
  const line = (changes: Partial<ReportLine>): ReportLine => ({
    source: 'a.txt',
    outcome: 'accepted',
    who: 'Ada',
    receipt: '',
    notes: [],
    ...changes,
  })

  it('as CSV has no cell that a spreadsheet would compute', () => {
    const csv = reportCsv([line({ source: '=cmd|x.txt', who: '@Ada "A"', notes: ['One,', 'two.'] })])
    expect(csv).toContain(`"'=cmd|x.txt","Accepted","'@Ada ""A""","","One, two."\r\n`)
  })

  it('as text has a line for each, whatever is in the names', () => {
    expect(reportText([line({ who: 'A\tB\nC' })]).split('\n')).toHaveLength(2)
  })

  it('begins with what asks for attention', () => {
    const all = [
      line({}),
      line({ outcome: 'damaged' }),
      line({ notes: ['Late.'] }),
      line({ outcome: 'duplicate' }),
    ]
    expect(byAttention(all).map(({ outcome, notes }) => [outcome, notes.length])).toEqual([
      ['damaged', 0],
      ['duplicate', 0],
      ['accepted', 1],
      ['accepted', 0],
    ])
  })
})
