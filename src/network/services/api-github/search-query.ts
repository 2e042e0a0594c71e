import { type Catalogue, type Place, places, wordsIn } from './catalogue.ts'
import type { Repository } from './records.ts'
import { Refusal } from './refusal.ts'

/** Which repositories a search wants. */
interface SearchQuery {
  /** All of these words must be there. */
  readonly words: readonly string[]
  /** None of these may. */
  readonly withoutWords: readonly string[]
  /** Where words are looked for. */
  readonly places: readonly Place[]
  readonly passes: (repository: Repository) => boolean
}

type Test = (repository: Repository) => boolean

const MOST_CHARACTERS = 256
const TERM = /(?<minus>-)?(?:(?<qualifier>[a-z]+):)?(?:"(?<quoted>[^"]*)"|(?<plain>\S+))/gi

const qualifiers: Readonly<Record<string, (value: string) => Test>> = {
  language: (value) => (each) => each.language?.toLowerCase() === value,
  topic: (value) => (each) => each.topics.includes(value),
  license: (value) => (each) => each.license === value,
  user: (value) => (each) => each.owner.login.toLowerCase() === value,
  org: (value) => (each) => each.owner.login.toLowerCase() === value,
  repo: (value) => (each) => `${each.owner.login}/${each.name}`.toLowerCase() === value,
  archived: (value) => (each) => String(each.isArchived) === value,
  is: (value) => () => value !== 'private',
  stars: (value) => inRange(value, (each) => each.stars),
  forks: (value) => inRange(value, (each) => each.forks),
  created: (value) => inRange(withoutDashes(value), (each) => dayOf(each.createdAt)),
  pushed: (value) => inRange(withoutDashes(value), (each) => dayOf(each.pushedAt)),
}

/**
 * The repositories that `q` asks for: words, "quoted" or not, all of which must be found; qualifiers such as
 * `language:python`, `user:`, `topic:`, `stars:>100`, `created:2020-01-01..2021-01-01`, `in:name`,
 * `fork:true`; and `-` or NOT before either.
 * @throws Refusal 422 where it is missing, too long, or names an owner who does not exist
 */
export function found(catalogue: Catalogue, q: string | null): readonly Repository[] {
  const query = parse(catalogue, q)
  const among = (word: string) => catalogue.mentioning(word, query.places)
  const [wanted, ...others] = query.words.map(among).toSorted((a, b) => a.size - b.size)
  const unwanted = query.withoutWords.map(among)
  return [...(wanted ?? catalogue.byStars)].filter(
    (each) =>
      others.every((set) => set.has(each)) && !unwanted.some((set) => set.has(each)) && query.passes(each),
  )
}

function parse(catalogue: Catalogue, q: string | null): SearchQuery {
  if (!q?.trim()) throw invalid('missing')
  if (q.length > MOST_CHARACTERS) throw invalid('invalid', 'The search is longer than 256 characters.')
  const words: string[] = []
  const withoutWords: string[] = []
  const where: Place[] = []
  const tests: Test[] = []
  let forks = 'false'
  let isNegated = false
  for (const { groups = {} } of q.matchAll(TERM)) {
    const value = (groups['quoted'] ?? groups['plain'] ?? '').toLowerCase()
    const qualifier = groups['qualifier']?.toLowerCase() ?? ''
    const isWithout = isNegated || groups['minus'] !== undefined
    isNegated = qualifier === '' && value === 'not'
    if (isNegated || (qualifier === '' && value === 'and')) continue
    const test = Object.hasOwn(qualifiers, qualifier) ? qualifiers[qualifier]?.(value) : undefined
    if (qualifier === 'user' || qualifier === 'org') checkOwner(catalogue, value)
    if (test) tests.push(isWithout ? (each) => !test(each) : test)
    else if (qualifier === 'in') where.push(...places.filter((place) => value.split(',').includes(place)))
    else if (qualifier === 'fork') forks = value
    else (isWithout ? withoutWords : words).push(...wordsIn(`${qualifier} ${value}`))
  }
  if (forks === 'only') tests.push((each) => each.isFork)
  else if (forks !== 'true') tests.push((each) => !each.isFork)
  return {
    words,
    withoutWords,
    places: where.length > 0 ? where : places,
    passes: (each) => tests.every((test) => test(each)),
  }
}

function checkOwner(catalogue: Catalogue, login: string): void {
  if (catalogue.account(login)) return
  throw invalid(
    'invalid',
    'The listed users and repositories cannot be searched either because the resources do not exist ' +
      'or you do not have permission to view them.',
  )
}

/** Whether a number lies in a range: `10`, `>10`, `>=10`, `<10`, `<=10`, `10..20`, `10..*`. */
function inRange(range: string, numberOf: (repository: Repository) => number): Test {
  const [, operator = '', limit = ''] = /^([<>]=?)?(.*)$/.exec(range) ?? []
  const [from = '', to] = limit.split('..')
  const [least, most] = [from === '*' ? -Infinity : Number(from), to === '*' ? Infinity : Number(to ?? from)]
  return (each) => {
    const actual = numberOf(each)
    if (operator === '>') return actual > least
    if (operator === '>=') return actual >= least
    if (operator === '<') return actual < least
    if (operator === '<=') return actual <= least
    return actual >= least && actual <= most
  }
}

function dayOf(moment: string): number {
  return Number(withoutDashes(moment.slice(0, 10)))
}

function withoutDashes(date: string): string {
  return date.replaceAll('-', '')
}

function invalid(code: 'missing' | 'invalid', message?: string): Refusal {
  return new Refusal(422, 'Validation Failed', {
    documentation: '/v3/search',
    errors: [{ ...(message === undefined ? {} : { message }), resource: 'Search', field: 'q', code }],
  })
}
