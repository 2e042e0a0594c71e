import type { Verdict } from './cache.ts'
import type { CachingEvent, Happening, ResourceKind, Served } from './model.ts'

export const resourceNames: Record<ResourceKind, string> = {
  same: 'News, the same for everyone',
  language: 'News; Ada reads en, Ben fr',
  account: 'An account page, each their own',
}

export const verdictWords: Record<Verdict, string> = {
  miss: 'has nothing to give',
  fresh: 'answers from its copy',
  'stale-served': 'answers with a stale copy',
  validated: 'asks, and keeps its copy',
  replaced: 'asks, and gets a new one',
}

/** A moment of the model, in seconds. */
export function sayTime(seconds: number): string {
  return `${Math.floor(seconds)} s`
}

/** What happened, in a sentence. */
export function sayEvent(event: CachingEvent): string {
  return event.kind === 'changed'
    ? `The origin’s content changes: version ${event.version}.`
    : `${event.user} ${event.reload ? 'reloads' : 'asks'}, and sees “${event.answer.body}”${wrongWords[event.wrong]}.`
}

const wrongWords: Record<Served['wrong'], string> = {
  no: '',
  outdated: ', which has changed since',
  'of-another': ', which was meant for someone else',
}

/** What is planned, for the list of what can be taken back. */
export function sayHappening({ what, at, reload }: Happening): string {
  return `${what === 'change' ? 'the change' : `${what}’s ${reload ? 'reload' : 'request'}`} at ${sayTime(at)}`
}
