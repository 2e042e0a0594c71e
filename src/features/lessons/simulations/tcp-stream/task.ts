import { draw } from '#features/lessons/simulations/frame/draw.ts'
import { messageText } from './byte-text.ts'
import { encode, framer, type Framing, type FramerStep } from './framing.ts'

/** What one read gives, and which messages it completes. */
export interface TaskRead {
  readonly chunk: Uint8Array
  /** In order; mostly none or one. */
  readonly completes: readonly string[]
  /** What a framer does with it. */
  readonly steps: readonly FramerStep[]
}

const words = ['GET', 'tea', 'PING', 'milk', 'HELLO', 'bye', 'OK', 'cup', 'QUIT', 'lemon', 'ADD', 'sugar']
const MESSAGES = 4
const READS = 5

/** A stream of a few one-word messages, cut into reads where the seed wants it. */
export function taskOf(framing: Exclude<Framing, 'none'>, seed: number): TaskRead[] {
  const messages = words
    .map((word, index) => ({ word, rank: draw(seed, 0, index) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MESSAGES)
    .map(({ word }) => new TextEncoder().encode(word))
  const { bytes } = encode(messages, framing)
  // Any place between two bytes may be a cut; those drawn lowest are.
  const cuts = Array.from({ length: bytes.length - 1 }, (_, index) => ({
    at: index + 1,
    rank: draw(seed, 1, index),
  }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, READS - 1)
    .map(({ at }) => at)
    .toSorted((a, b) => a - b)
  const take = framer(framing)
  return [0, ...cuts].map((from, index) => {
    const chunk = bytes.slice(from, cuts[index] ?? bytes.length)
    const steps = take(chunk)
    return {
      chunk,
      steps,
      completes: steps.flatMap(({ message }) => (message ? [messageText(message)] : [])),
    }
  })
}

/** Whether an answer names the messages that a read completes: words with spaces or commas between, or none. */
export function isRight({ completes }: TaskRead, answer: string): boolean {
  const named = answer.split(/[\s,]+/).filter((word) => word !== '')
  const none = named.length === 1 && /^(none|nothing|-|–|0)$/i.test(named[0] ?? '')
  const given = none ? [] : named
  return given.length === completes.length && given.every((word, index) => word === completes[index])
}
