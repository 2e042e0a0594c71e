import type { Clock } from '#http/clock.ts'
import type { EffectOf } from '#http/fault-catalogue.ts'
import type { FaultEffect } from '#http/fault.ts'
import { mayHaveContent, without, type Answer } from '#network/edge/answer.ts'
import { contentCutShort, NetworkFailure } from '#network/edge/network-failure.ts'
import { upToBreak, type Break } from './broken-flow.ts'
import { damagedGzip } from './corrupt-gzip.ts'
import { effectOf, effectsOf } from './effect-of.ts'
import { flowOf, type Flow } from './flow.ts'
import { atSpeed, inPieces } from './slow-flow.ts'

/**
 * The answer as its bytes pass the wire, after its content coding was applied:
 *
 * 1. gzip is damaged.
 * 2. The content comes in slow pieces, then at the connection's speed.
 * 3. It breaks off, stalls or has a malformed chunk: whichever comes first in it.
 * 4. Or else its Content-Length is wrong; chunked content has none to be wrong.
 */
export function transferUnderFaults(
  effects: readonly FaultEffect[],
  original: Answer,
  { method }: { readonly method: string },
  clock: Clock,
): Answer {
  if (!effects.some(({ kind }) => ON_THE_WIRE.has(kind)) || !mayHaveContent(original.status, method)) {
    return original
  }
  const answer = effectOf(effects, 'corrupt-gzip') ? damagedGzip(original) : original
  let flow = flowOf(answer)
  const slow = effectOf(effects, 'slow-body')
  if (slow) flow = inPieces(flow, slow, clock)
  const speeds = effectsOf(effects, 'bandwidth').map(({ bytesPerSecond }) => bytesPerSecond)
  if (speeds.length > 0) flow = atSpeed(flow, Math.min(...speeds), clock)

  const breaks = effects.filter(isBreak).toSorted((a, b) => a.share - b.share)
  const [first] = breaks
  if (first) return broken(answer, flow, first, clock)
  const wrong = effectOf(effects, 'wrong-content-length')
  if (wrong) return withWrongLength(answer, flow, wrong)
  return { ...answer, content: { length: answer.content.length, chunks: flow.chunks } }
}

const ON_THE_WIRE: ReadonlySet<string> = new Set<FaultEffect['kind']>([
  'corrupt-gzip',
  'slow-body',
  'bandwidth',
  'truncated-body',
  'stalled-body',
  'malformed-chunk',
  'wrong-content-length',
])

function isBreak(effect: FaultEffect): effect is Break {
  return ['truncated-body', 'stalled-body', 'malformed-chunk'].includes(effect.kind)
}

function broken(answer: Answer, flow: Flow, effect: Break, clock: Clock): Answer {
  const chunked = effect.kind === 'malformed-chunk'
  const length = chunked ? undefined : answer.content.length
  return {
    ...answer,
    fields: chunked ? without(answer.fields, 'Content-Length') : answer.fields,
    content: { length, chunks: upToBreak(flow, effect, length, clock) },
  }
}

function withWrongLength(
  answer: Answer,
  flow: Flow,
  { difference }: EffectOf<'wrong-content-length'>,
): Answer {
  const { length } = answer.content
  if (length === undefined) return { ...answer, content: { length, chunks: flow.chunks } }
  const announced = Math.max(0, length + difference)
  const field = { name: 'Content-Length', value: String(announced) }
  return {
    ...answer,
    fields: [...without(answer.fields, 'Content-Length'), field],
    content: { length: announced, chunks: asAnnounced(flow, announced) },
  }
}

// A client reads as many bytes as were announced: fewer than come, or more than ever will.
async function* asAnnounced(flow: Flow, announced: number): AsyncGenerator<Uint8Array> {
  let sent = 0
  for await (const chunk of flow.chunks) {
    const part = chunk.subarray(0, announced - sent)
    sent += part.byteLength
    if (part.byteLength > 0) yield part
    if (sent >= announced) return
  }
  if (sent >= announced) return
  throw new NetworkFailure(contentCutShort(sent, announced))
}
