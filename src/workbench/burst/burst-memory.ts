import * as v from 'valibot'
import type { Exchange } from '#http/exchange.ts'
import { fromShared } from '#http/shared-request.ts'
import { keptValues } from '#workbench/log/kept-value.ts'
import { oncePerPlace } from '#workbench/log/once-for.ts'
import { pageWriter } from '#workbench/log/page-writer.ts'
import { BurstRun, cutOff } from './burst-run.ts'
import { shortExchange, type BurstExchange } from './short-exchange.ts'

const runs = keptValues(BurstRun)

/** What makes a stored value one of ours: we wrote it, and it is shown as the history's are. */
const Kept = v.custom<BurstExchange>((value) =>
  v.is(
    v.looseObject({
      id: v.string(),
      clockStart: v.number(),
      durationMs: v.number(),
      attempts: v.array(v.looseObject({ hops: v.array(v.looseObject({ id: v.string() })) })),
      outcome: v.looseObject({ kind: v.string() }),
    }),
    value,
  ),
)

/** The latest burst of a place with its exchanges. It outlives the component that shows it, and the page. */
export const burstMemory = oncePerPlace((storage, place) => {
  const writer = pageWriter(storage)
  const run = runs(storage, `${place}/run`)
  const exchanges = `${place}/exchanges`
  let before: BurstRun | undefined
  const ready = run.ready.then(() => {
    const last = run.get()
    if (last) run.set(cutOff(last))
    else writer.drop(exchanges, Infinity)
  })
  return {
    run,
    ready,
    /** Begins a new burst; the one before is gone. */
    begin(first: BurstRun) {
      before = undefined
      writer.drop(exchanges, Infinity)
      run.set(first)
    },
    change(to: (run: BurstRun) => BurstRun) {
      const last = run.get()
      if (last) run.set(to(last))
    },
    keep: (index: number, exchange: Exchange) =>
      writer.put({ place: exchanges, number: index, value: shortExchange(exchange) }),
    /** The exchange of a request; undefined where it is not kept. */
    async exchange(index: number): Promise<Exchange | undefined> {
      const of = run.get()
      const line = await writer.line(exchanges, index)
      const kept = v.safeParse(Kept, line?.value)
      return of && kept.success ? { ...kept.output, request: fromShared(of.request) } : undefined
    },
    clear() {
      before = run.get()
      run.set(undefined)
    },
    /** Brings back the burst that was cleared last. */
    undoClear() {
      if (before) run.set(before)
      before = undefined
    },
  }
})
