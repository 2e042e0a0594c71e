import { repositoryTable } from './repository-table.ts'

/** Somebody who owns repositories. */
export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Organization'
  readonly name: string
  readonly bio: string | null
  readonly company: string | null
  readonly blog: string
  readonly location: string | null
  readonly publicGists: number
  readonly followers: number
  readonly following: number
  /** ISO 8601, UTC, whole seconds. */
  readonly createdAt: string
  readonly updatedAt: string
}

export interface Repository {
  readonly id: number
  readonly owner: Account
  readonly name: string
  readonly description: string
  readonly language: string | null
  readonly stars: number
  readonly forks: number
  readonly openIssues: number
  /** ISO 8601, UTC, whole seconds. */
  readonly createdAt: string
  readonly pushedAt: string
  readonly topics: readonly string[]
  readonly isFork: boolean
  readonly isArchived: boolean
  readonly license: LicenseKey | null
}

export type LicenseKey = 'apache-2.0' | 'bsd-3-clause' | 'mit' | 'other'

const nobody = { bio: null, company: null, blog: '', location: null, publicGists: 0, following: 0 }

/** Two accounts that tutorials ask for, and some that exist here only. The figures are of no certain day. */
export const accounts: readonly Account[] = [
  {
    ...nobody,
    id: 1525981,
    login: 'python',
    type: 'Organization',
    name: 'Python',
    bio: 'Repositories about the Python language',
    blog: 'https://www.python.org/',
    followers: 12500,
    createdAt: '2012-03-11T15:40:12Z',
    updatedAt: '2026-03-02T18:05:41Z',
  },
  {
    ...nobody,
    id: 583231,
    login: 'octocat',
    type: 'User',
    name: 'The Octocat',
    company: '@github',
    blog: 'https://github.blog',
    location: 'San Francisco',
    publicGists: 8,
    followers: 20100,
    following: 9,
    createdAt: '2011-01-25T18:44:36Z',
    updatedAt: '2026-02-22T11:25:20Z',
  },
  {
    ...nobody,
    id: 90000101,
    login: 'example-labs',
    type: 'Organization',
    name: 'Example Labs',
    bio: 'Small tools for people who talk to servers',
    blog: 'https://labs.example.com/',
    followers: 841,
    createdAt: '2019-05-06T08:12:30Z',
    updatedAt: '2026-05-19T07:48:02Z',
  },
  {
    ...nobody,
    id: 90000102,
    login: 'example-weather',
    type: 'Organization',
    name: 'Example Weather',
    bio: 'Rain, mostly',
    blog: 'https://weather.example.org/',
    location: 'Bergen',
    followers: 96,
    createdAt: '2021-09-14T12:00:05Z',
    updatedAt: '2026-01-30T16:20:59Z',
  },
  {
    ...nobody,
    id: 90000103,
    login: 'ada-example',
    type: 'User',
    name: 'Ada Example',
    bio: 'I teach HTTP to beginners.',
    company: '@example-labs',
    location: 'Porto',
    publicGists: 14,
    followers: 312,
    following: 27,
    createdAt: '2016-02-29T21:09:44Z',
    updatedAt: '2026-06-03T09:31:17Z',
  },
  {
    ...nobody,
    id: 90000104,
    login: 'bo-example',
    type: 'User',
    name: 'Bo Example',
    bio: null,
    location: 'Nairobi',
    publicGists: 2,
    followers: 40,
    following: 63,
    createdAt: '2020-11-02T05:27:51Z',
    updatedAt: '2026-04-11T19:02:33Z',
  },
  {
    ...nobody,
    id: 90000105,
    login: 'cleo-example',
    type: 'User',
    name: 'Cleo Example',
    bio: 'Newly here',
    followers: 0,
    createdAt: '2026-06-20T14:55:10Z',
    updatedAt: '2026-06-20T14:55:10Z',
  },
]

const forks = new Set([
  'octocat/boysenberry-repo-1',
  'octocat/git-consortium',
  'octocat/linguist',
  'bo-example/httpkit-py',
])
const archived = new Set([
  'python/issues-test-cpython',
  'python/psf-chef',
  'python/typed_ast',
  'example-weather/old-forecast-api',
])
const licenses: Readonly<Record<string, LicenseKey>> = {
  python: 'other',
  'example-labs': 'mit',
  'example-weather': 'apache-2.0',
  'ada-example': 'bsd-3-clause',
}

/** In the order of their ids. */
export const repositories: readonly Repository[] = accounts
  .flatMap((owner) => entriesOf(repositoryTable[owner.login] ?? '').map((entry) => ({ owner, entry })))
  .map(({ owner, entry }, index) => repositoryFrom(owner, entry, index))

function entriesOf(table: string): readonly string[] {
  return table.match(/^ {4}\S.*\n.*/gm) ?? []
}

function repositoryFrom(owner: Account, entry: string, index: number): Repository {
  const [facts = '', description = ''] = entry.split('\n').map((line) => line.trim())
  const [name = '', language = '-', counts = '', dates = '', topics = '-'] = facts.split(' | ')
  const [stars = 0, forkCount = 0, openIssues = 0] = counts.split(' ').map(Number)
  const [created, pushed] = dates.split(' ')
  const fullName = `${owner.login}/${name}`
  return {
    id: 81_500_000 + index * 7919,
    owner,
    name,
    description,
    language: language === '-' ? null : language,
    stars,
    forks: forkCount,
    openIssues,
    createdAt: `${created}T${timeOfDay(index)}Z`,
    pushedAt: `${pushed}T${timeOfDay(index + 500)}Z`,
    topics: topics === '-' ? [] : topics.split(' '),
    isFork: forks.has(fullName),
    isArchived: archived.has(fullName),
    license: licenses[owner.login] ?? null,
  }
}

function timeOfDay(seed: number): string {
  const parts = [(seed * 7) % 24, (seed * 13) % 60, (seed * 29) % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
