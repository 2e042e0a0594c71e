import * as v from 'valibot'
import type { Clock } from '#http/clock.ts'
import { keptValues } from '#workbench/log/kept-value.ts'
import { oncePerPlace } from '#workbench/log/once-for.ts'
import { logAt } from '#workbench/log/use-log.ts'
import { HandshakeFacts } from './handshake-facts.ts'

/** How a connection ended, as the page was told. */
const Closed = v.pipe(
  v.object({
    code: v.number(),
    reason: v.string(),
    wasClean: v.boolean(),
    /** Whether it had been open before. */
    wasOpen: v.boolean(),
  }),
  v.readonly(),
)

export type Closed = v.InferOutput<typeof Closed>

/** What is known of a client's latest connection, also after a reload. */
const Connection = v.pipe(
  v.object({
    /** As it was typed. */
    url: v.string(),
    /** Whether it is in use: connecting, open, or about to come back. */
    inUse: v.boolean(),
    /** Whether it was in use when the page was reloaded. */
    cutOff: v.boolean(),
    closed: v.exactOptional(Closed),
    handshake: v.exactOptional(HandshakeFacts),
  }),
  v.readonly(),
)

const connections = keptValues(Connection)

/** What a client at a place has said and heard. It outlives the component that shows it, and the page. */
export const socketMemory = oncePerPlace((storage, place, clock: Clock) => {
  const log = logAt(storage, `${place}/messages`, clock)
  const connection = connections(storage, `${place}/connection`)
  const noteReload = () => {
    const last = connection.get()
    if (!last?.inUse) return
    log.write({
      by: 'connection',
      kind: 'reload',
      data: 'The page was reloaded; this connection is closed',
    })
    connection.set({ ...last, inUse: false, cutOff: true })
  }
  const ready = Promise.all([log.ready, connection.ready]).then(noteReload)
  return { log, connection, ready }
})
