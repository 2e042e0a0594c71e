import type { Account, Repository } from './records.ts'

/** Accounts and repositories with their indexes. Names are the same in capitals. */
export interface Catalogue {
  readonly account: (login: string) => Account | undefined
  readonly accountById: (id: string) => Account | undefined
  readonly repository: (owner: string, name: string) => Repository | undefined
  readonly repositoryById: (id: string) => Repository | undefined
  readonly ownedBy: (account: Account) => readonly Repository[]
  /** Every repository, those with the most stars first. */
  readonly byStars: readonly Repository[]
  /** The repositories that have a word in one of these places. */
  readonly mentioning: (word: string, places: readonly Place[]) => ReadonlySet<Repository>
}

/** Where a search looks for words. */
export const places = ['name', 'description', 'topics'] as const

export type Place = (typeof places)[number]

let loading: Promise<Catalogue> | undefined

/**
 * The catalogue, made when it is first asked for.
 * Rejects when its records can't be loaded; the next call tries again.
 */
export function loadCatalogue(): Promise<Catalogue> {
  if (loading) return loading
  const catalogue = import('./records.ts').then((records) =>
    createCatalogue(records.accounts, records.repositories),
  )
  loading = catalogue
  catalogue.catch(() => {
    loading = undefined
  })
  return catalogue
}

function createCatalogue(accounts: readonly Account[], repositories: readonly Repository[]): Catalogue {
  const byLogin = new Map(accounts.map((account) => [account.login.toLowerCase(), account]))
  const byId = new Map(accounts.map((account) => [String(account.id), account]))
  const byFullName = new Map(
    repositories.map((each) => [`${each.owner.login}/${each.name}`.toLowerCase(), each]),
  )
  const byRepositoryId = new Map(repositories.map((each) => [String(each.id), each]))
  const byOwner = new Map(accounts.map((account): [Account, Repository[]] => [account, []]))
  const byWord = new Map<string, Set<Repository>>()
  for (const repository of repositories) {
    byOwner.get(repository.owner)?.push(repository)
    for (const place of places) {
      for (const word of wordsIn(String(repository[place]))) {
        const key = `${place} ${word}`
        byWord.set(key, (byWord.get(key) ?? new Set()).add(repository))
      }
    }
  }
  return {
    account: (login) => byLogin.get(login.toLowerCase()),
    accountById: (id) => byId.get(id),
    repository: (owner, name) => byFullName.get(`${owner}/${name}`.toLowerCase()),
    repositoryById: (id) => byRepositoryId.get(id),
    ownedBy: (account) => byOwner.get(account) ?? [],
    byStars: repositories.toSorted((a, b) => b.stars - a.stars),
    mentioning: (word, where) =>
      new Set(where.flatMap((place) => [...(byWord.get(`${place} ${word}`) ?? [])])),
  }
}

/** The words of a text, in small letters. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? []
}
