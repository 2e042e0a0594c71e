import * as v from 'valibot'
import type { Clock } from '#http/clock.ts'
import { keptValues } from '#workbench/log/kept-value.ts'
import { oncePerPlace } from '#workbench/log/once-for.ts'
import { logAt } from '#workbench/log/use-log.ts'
import { cutOff, StreamFacts } from './stream-facts.ts'

/** What is known of the latest EventSource of a place, also after a reload. */
const Listening = v.pipe(
  v.object({
    /** Whether it has not been closed. */
    inUse: v.boolean(),
    /** Whether it was in use when the page was reloaded. */
    cutOff: v.boolean(),
    /** Its connections on the wire, oldest first. */
    connections: v.array(StreamFacts),
  }),
  v.readonly(),
)

const listenings = keptValues(Listening)

/** What the events client of a place was told. It outlives the component that shows it, and the page. */
export const eventsMemory = oncePerPlace((storage, place, clock: Clock) => {
  const log = logAt(storage, `${place}/events`, clock)
  const listening = listenings(storage, `${place}/listening`)
  const noteReload = () => {
    const last = listening.get()
    if (!last?.inUse) return
    log.write({
      by: 'connection',
      kind: 'reload',
      data: 'The page was reloaded; this connection is closed',
    })
    listening.set({ inUse: false, cutOff: true, connections: last.connections.map(cutOff) })
  }
  const ready = Promise.all([log.ready, listening.ready]).then(noteReload)
  return { log, listening, ready }
})
