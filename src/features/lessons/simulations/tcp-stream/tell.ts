import { bytesText, messageText } from './byte-text.ts'
import { bytesOf } from './framing.ts'
import type { StreamRun, StreamStep } from './model.ts'

/** A step in words, without its time. */
export function tell(step: StreamStep, { bytes, segments }: StreamRun): string {
  const segment = (index: number) => {
    const { from = 0, to = 0 } = segments[index] ?? {}
    return `segment ${index + 1} (“${bytesText(bytes.slice(from, to))}”)`
  }
  switch (step.kind) {
    case 'write':
      return `The sender writes message ${step.index + 1}: ${bytesOf(step.to - step.from)}.`
    case 'send':
      return `TCP sends ${segment(step.segment)}${step.why === 'first' ? '' : ' again'}.`
    case 'lost':
      return `Segment ${step.segment + 1} is lost on the way.`
    case 'timeout':
      return `No ACK of segment ${step.segment + 1} for ${step.waitedMs} ms: timeout.`
    case 'arrive':
      if (step.how === 'known') return `Segment ${step.segment + 1} arrives once more and is dropped.`
      return step.how === 'early'
        ? `Segment ${step.segment + 1} arrives, but bytes before it are missing: it can’t be read yet.`
        : `Segment ${step.segment + 1} arrives: its bytes can be read.`
    case 'read':
      return `Read ${step.read + 1} gives ${bytesOf(step.to - step.from)}: “${bytesText(bytes.slice(step.from, step.to))}”.`
    case 'frame': {
      const { says, message } = step.step
      return message ? `${says} “${messageText(message)}”` : says
    }
    case 'end':
      return 'A read gives 0 bytes: the sender has closed, and that is the end of the stream.'
    case 'give-up':
      return 'Too many timeouts in a row: the connection is given up.'
  }
}
