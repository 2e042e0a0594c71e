import type { RequestDraft } from '#http/request-draft.ts'

/** A name for a request that has none: its method and its path, or its host where there is no path. */
export function suggestedName({ method, url }: Pick<RequestDraft, 'method' | 'url'>): string {
  const [, host = '', path = ''] = /^(?:[a-z][a-z\d+.-]*:\/\/)?([^/?#]*)([^?#]*)/i.exec(url) ?? []
  const target = path.replace(/\/$/, '') || host
  return `${method} ${target}`.trim().slice(0, 80)
}
