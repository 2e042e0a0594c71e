import type { WireStorySpec } from '#http/wire-story.ts'
import type { WireStep } from './wire-step.ts'

/** The steps of an exchange that is told, not sent. */
export function stepsOfStory({ hops }: WireStorySpec): WireStep[] {
  return hops.map((hop): WireStep => {
    if ('wait' in hop) return { kind: 'wait', text: hop.wait }
    const [method = '', ...target] = hop.request.split(' ')
    const [status = '', ...reason] = (hop.response ?? '').split(' ')
    return {
      kind: 'hop',
      method,
      target: target.join(' '),
      dashed: hop.preflight ?? false,
      server: hop.server === undefined ? [] : [hop.server],
      ...(hop.response === undefined
        ? {}
        : {
            response: {
              status: Number(status),
              reason: reason.join(' '),
              ...(hop.field === undefined ? {} : { field: hop.field }),
            },
          }),
      ...(hop.lost === undefined ? {} : { lost: hop.lost }),
      ...(hop.note === undefined ? {} : hop.lost === undefined ? { note: hop.note } : { outcome: hop.note }),
    }
  })
}
