import type { WireHop } from '#http/wire.ts'
import { criteriaOf, differences, type Difference } from './mission-match.ts'
import type { Need } from './mission-schema.ts'
import type { Captures } from './placeholders.ts'

/**
 * How the latest request that came near to meeting a need differed, as a sentence; empty where none came near.
 * @param candidates requests that count for no need, oldest first
 */
export function nearMiss(need: Need, candidates: readonly WireHop[], captures: Captures): string {
  let elsewhere = ''
  for (const hop of candidates.toReversed()) {
    const all = withQueryAsOne([...differences(need, hop, captures)])
    const [first] = all
    if (!first) return 'The request was right, but it was answered just as one before it.'
    if (!isNear(need, all)) continue
    const target = targetOf(hop.request.url, first.of === 'query')
    const sentence = `${hop.request.method} ${target} came near, but ${first.says}.`
    // A need that names no address can't tell that a request was right, only that its answer was not.
    if (first.of === 'response') {
      return need.match.url === undefined ? sentence : `The request was right, but ${first.says}.`
    }
    if (first.of !== 'address') return sentence
    if (all.length === 1 && criteriaOf(need.match) > 2) elsewhere ||= sentence
  }
  return elsewhere
}

/** A wrong request brings a wrong answer, so the answer does not count where the request differs in one thing. */
function isNear({ match }: Need, all: readonly Difference[]): boolean {
  const asked = all.filter((difference) => difference.of !== 'response')
  return asked.length <= 1 && criteriaOf(match) > 1 && (match.url !== undefined || all.length === 1)
}

/** Parameters that differ make one difference together, which says each of them. */
function withQueryAsOne(all: readonly Difference[]): Difference[] {
  const says = all.flatMap((each) => (each.of === 'query' ? each.says : [])).join(', and ')
  const [first] = all.filter(({ of }) => of === 'query')
  return all.flatMap((each) => (each.of !== 'query' ? each : each === first ? { of: 'query', says } : []))
}

function targetOf(url: string, withQuery: boolean): string {
  if (!URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return withQuery ? pathname + search : pathname
}
