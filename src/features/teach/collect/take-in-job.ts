import * as v from 'valibot'
import { emptyDraft } from '#http/draft.ts'
import { KnownResponses } from '#grading/class/known-responses.ts'
import type { GivenHandOut, StoredResponse } from '#storage/record-schema.ts'
import type { Records } from '#storage/records.ts'
import type { Storage } from '#storage/storage.ts'
import { reportSchema, type Report } from './report.ts'
import type { Source } from './sources.ts'
import { runTakeIn } from './take-in-run.ts'

/** How the taking in for one hand-out stands. */
export interface JobState {
  /**
   * `waiting`: for the key. `stopped`: by a person, or by what `problem` says; what is left is in `rest`. `broken off`:
   * the page was closed meanwhile, and knows no more which files there were.
   */
  readonly phase: 'idle' | 'waiting' | 'running' | 'stopped' | 'broken off' | 'done'
  readonly report: Report
  readonly rest: readonly Source[]
  /** Files that answer another hand-out. */
  readonly elsewhere: readonly Source[]
  readonly problem?: string
}

const nothing: JobState = { phase: 'idle', report: { total: 0, done: 0, lines: [] }, rest: [], elsewhere: [] }
/** A long report is written again no more often than this, in ms. */
const KEEP_EVERY = 1000

/**
 * Takes in the responses to one hand-out. It goes on while other pages of the lab are looked at, and its report is there
 * again after a reload.
 */
export class TakeInJob {
  state = nothing
  readonly #listeners = new Set<() => void>()
  readonly #place: string
  #stop = new AbortController()
  #keptAt = 0
  #loaded = false

  constructor(
    readonly id: string,
    readonly storage: Storage,
  ) {
    this.#place = `take-in/${id}`
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    void this.#load()
    return () => void this.#listeners.delete(listener)
  }

  /** Adds files to what is taken in. They wait until `run` is called. */
  add(sources: readonly Source[]): void {
    if (sources.length === 0) return
    const { phase, report, rest, elsewhere } = this.state
    const goesOn = rest.length > 0 || phase === 'running'
    const before = goesOn ? report : nothing.report
    this.#set({
      phase: phase === 'running' ? phase : 'waiting',
      report: { ...before, total: before.total + sources.length },
      rest: [...rest, ...sources],
      elsewhere: goesOn ? elsewhere : [],
    })
  }

  /** Takes in what waits, and what is added meanwhile. */
  async run(given: GivenHandOut, keys: CryptoKeyPair): Promise<void> {
    if (this.state.phase === 'running' || this.state.rest.length === 0) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#set({
      phase: 'running',
      report: this.state.report,
      rest: this.state.rest,
      elsewhere: this.state.elsewhere,
    })
    let end: { rest: readonly Source[]; problem?: string } = { rest: [] }
    try {
      const records = await this.storage.records()
      const context = await contextOf(given, keys, records)
      while (this.state.rest.length > 0 && end.rest.length === 0) {
        const sources = this.state.rest
        this.#set({ ...this.state, rest: [] })
        end = await runTakeIn(sources, {
          context,
          signal,
          store: (responses) => storeNew(records, this.id, responses),
          onLines: (lines, files) => {
            const { report, elsewhere } = this.state
            const to = new Set(lines.flatMap(({ other, source }) => (other === undefined ? [] : source)))
            this.#set({
              ...this.state,
              report: { ...report, done: report.done + files.length, lines: [...report.lines, ...lines] },
              elsewhere: [...elsewhere, ...files.filter(({ name }) => to.has(name))],
            })
            this.#keep()
          },
        })
      }
    } catch (error) {
      end = { rest: end.rest, problem: error instanceof Error ? error.message : String(error) }
    }
    const rest = [...end.rest, ...this.state.rest]
    const problem = end.problem === undefined ? {} : { problem: end.problem }
    const { report, elsewhere } = this.state
    this.#set({ phase: rest.length > 0 ? 'stopped' : 'done', report, elsewhere, rest, ...problem })
    this.#keep(true)
  }

  stop(): void {
    this.#stop.abort()
  }

  /** Forgets the report and what is left. What is stored stays. */
  clear(): void {
    this.#set(nothing)
    this.#keep(true)
  }

  #set(state: JobState): void {
    this.state = state
    for (const listener of this.#listeners) listener()
  }

  #keep(now = false): void {
    if (!now && Date.now() - this.#keptAt < KEEP_EVERY) return
    this.#keptAt = Date.now()
    const draft = emptyDraft()
    const body = { ...draft.body, kind: 'text', text: JSON.stringify(this.state.report) } as const
    // The report is a convenience: the responses themselves are stored, or the run says that they are not.
    this.storage.putPanel({ place: this.#place, draft: { ...draft, body } }).catch(() => undefined)
  }

  async #load(): Promise<void> {
    if (this.#loaded) return
    this.#loaded = true
    try {
      const panel = await this.storage.panel(this.#place)
      if (!panel || this.state !== nothing) return
      const report = v.parse(reportSchema, JSON.parse(panel.draft.body.text))
      if (report.total === 0) return
      this.#set({
        phase: report.done < report.total ? 'broken off' : 'done',
        report,
        rest: [],
        elsewhere: [],
      })
    } catch {
      // A report that can't be read is none.
    }
  }
}

async function contextOf(given: GivenHandOut, keys: CryptoKeyPair, records: Records) {
  const [known, others, ofClass] = await Promise.all([
    records.all('responses', given.id),
    records.all('givenHandOuts'),
    given.classId === null ? undefined : records.get('classes', given.classId),
  ])
  const inOrder = known.toSorted((a, b) => a.id.length - b.id.length || a.receivedAt - b.receivedAt)
  return {
    handOut: given.handOut,
    keys,
    known: new KnownResponses(ofClass?.students ?? [], inOrder),
    others: new Map(others.filter(({ id }) => id !== given.id).map(({ id, handOut }) => [id, handOut.title])),
    now: Date.now(),
  }
}

/** Stores what is not there yet. Two tabs that take in the same never overwrite what the other stored. */
async function storeNew(records: Records, id: string, responses: readonly StoredResponse[]): Promise<void> {
  const work = async () => {
    const here = await Promise.all(responses.map((response) => records.get('responses', response.id)))
    const fresh = responses.filter((_, at) => here[at] === undefined)
    if (fresh.length > 0) await records.putAll('responses', fresh)
  }
  // Locks are there in secure contexts only.
  await ('locks' in navigator ? navigator.locks.request(`roundtrip-take-in-${id}`, work) : work())
}
