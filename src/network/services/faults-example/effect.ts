import type { FaultEffect } from '#http/fault.ts'

/** A path of this host at which something goes wrong on the wire. */
export interface FaultyPath {
  readonly path: string
  /** What happens, in one sentence, with the parameters and what they are unless told. */
  readonly says: string
  readonly effect: (params: URLSearchParams) => FaultEffect
}

export const faultyPaths: readonly FaultyPath[] = [
  { path: '/timeout', says: 'Nothing ever comes back.', effect: () => ({ kind: 'never-answers' }) },
  { path: '/refused', says: 'The connection is refused.', effect: () => ({ kind: 'connection-refused' }) },
  {
    path: '/reset',
    says: 'The connection is reset after the request arrived.',
    effect: () => ({ kind: 'connection-reset' }),
  },
  {
    path: '/truncated',
    says: 'The connection closes in the middle of the content, after share (0.5) of it.',
    effect: (params) => ({ kind: 'truncated-body', share: number(params, 'share', 0.5, 0, 1) }),
  },
  {
    path: '/slow',
    says: 'The first byte is ms (3000) milliseconds late.',
    effect: (params) => ({ kind: 'slow-first-byte', delayMs: number(params, 'ms', 3000, 0, 60_000) }),
  },
  {
    path: '/drip',
    says: 'The content comes in pieces, spread over time: chunks of them (5 unless told), over ms milliseconds (5000).',
    effect: (params) => ({
      kind: 'slow-body',
      durationMs: number(params, 'ms', 5000, 0, 60_000),
      chunks: Math.round(number(params, 'chunks', 5, 1, 100)),
    }),
  },
  {
    path: '/html-for-json',
    says: 'An HTML error page comes under status 200 where JSON was promised.',
    effect: () => ({ kind: 'html-for-json' }),
  },
  {
    path: '/huge',
    says: 'The content is bytes (1000000) long, at most sixty million.',
    effect: (params) => ({
      kind: 'huge-body',
      bytes: Math.round(number(params, 'bytes', 1_000_000, 0, 60_000_000)),
    }),
  },
]

/** What goes wrong on the wire at an address of https://faults.example.com; undefined where nothing does. */
export function effectOfUrl(url: URL): FaultEffect | undefined {
  return faultyPaths.find(({ path }) => path === url.pathname)?.effect(url.searchParams)
}

/** A parameter within its bounds; `otherwise` where it is missing or no number. */
function number(
  params: URLSearchParams,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const text = params.get(name)?.trim() ?? ''
  const value = text === '' ? Number.NaN : Number(text)
  return Number.isNaN(value) ? otherwise : Math.min(most, Math.max(least, value))
}
