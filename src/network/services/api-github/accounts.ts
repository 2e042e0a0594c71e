import { organization, profile } from './account.ts'
import type { Call, Endpoint, Reply } from './call.ts'
import { TOKEN_OWNER } from './caller.ts'
import { cut, linkFields, pageOf } from './paging.ts'
import type { Account, Repository } from './records.ts'
import { notFound, Refusal } from './refusal.ts'
import { repositorySummary } from './repository.ts'

const GET_USER = '/rest/users/users#get-a-user'
const GET_AUTHENTICATED = '/rest/users/users#get-the-authenticated-user'
const GET_ORGANIZATION = '/rest/orgs/orgs#get-an-organization'
const LIST_FOR_USER = '/rest/repos/repos#list-repositories-for-a-user'
const LIST_FOR_ORGANIZATION = '/rest/repos/repos#list-organization-repositories'

/** Users, organizations, and the lists of their repositories. */
export const accountEndpoints: readonly Endpoint[] = [
  {
    path: '/user',
    read: (call) => {
      if (call.caller.isAuthorized) return shown(call, call.catalogue.account(TOKEN_OWNER), GET_AUTHENTICATED)
      throw new Refusal(401, 'Requires authentication', { documentation: GET_AUTHENTICATED })
    },
  },
  { path: '/users/:login', read: (call) => shown(call, call.catalogue.account(login(call)), GET_USER) },
  { path: '/user/:id', read: (call) => shown(call, call.catalogue.accountById(id(call)), GET_USER) },
  {
    path: '/users/:login/repos',
    read: (call) => repositoriesOf(call, call.catalogue.account(login(call)), 'user'),
  },
  {
    path: '/user/:id/repos',
    read: (call) => repositoriesOf(call, call.catalogue.accountById(id(call)), 'user'),
  },
  {
    path: '/orgs/:login',
    read: (call) => {
      const account = call.catalogue.account(login(call))
      if (account?.type !== 'Organization') throw notFound(GET_ORGANIZATION)
      const data = organization(account, call.catalogue.ownedBy(account).length)
      return { data, changedAt: account.updatedAt }
    },
  },
  {
    path: '/orgs/:login/repos',
    read: (call) => repositoriesOf(call, call.catalogue.account(login(call)), 'organization'),
  },
  {
    path: '/organizations/:id/repos',
    read: (call) => repositoriesOf(call, call.catalogue.accountById(id(call)), 'organization'),
  },
]

function login({ params }: Call): string {
  return params['login'] ?? ''
}

function id({ params }: Call): string {
  return params['id'] ?? ''
}

function shown({ catalogue, context }: Call, account: Account | undefined, documentation: string): Reply {
  if (!account) throw notFound(documentation)
  context.note(`found ${account.login}, ${account.type === 'User' ? 'a user' : 'an organization'}`)
  return { data: profile(account, catalogue.ownedBy(account).length), changedAt: account.updatedAt }
}

function repositoriesOf(
  { catalogue, context, url }: Call,
  account: Account | undefined,
  as: 'user' | 'organization',
): Reply {
  if (!account || (as === 'organization' && account.type !== 'Organization')) {
    throw notFound(as === 'user' ? LIST_FOR_USER : LIST_FOR_ORGANIZATION)
  }
  const owned = catalogue.ownedBy(account).filter((each) => isOfType(each, url.searchParams.get('type')))
  const sorted = owned.toSorted(comparison(url.searchParams, as === 'user' ? 'full_name' : 'created'))
  const page = pageOf(url.searchParams)
  const data = cut(sorted, page).map(repositorySummary)
  context.note(`page ${page.number} with ${data.length} of ${owned.length} repositories`)
  // Links name the owner by number, so that they outlive a new name.
  const target = new URL(
    as === 'user' ? `/user/${account.id}/repos` : `/organizations/${account.id}/repos`,
    url,
  )
  target.search = url.search
  return { data, fields: linkFields(target, owned.length, page) }
}

function isOfType({ isFork }: Repository, type: string | null): boolean {
  if (type === 'forks') return isFork
  if (type === 'sources') return !isFork
  return type !== 'member' && type !== 'private'
}

function comparison(params: URLSearchParams, usual: 'full_name' | 'created') {
  const keys = {
    full_name: ({ name }: Repository) => name.toLowerCase(),
    created: ({ createdAt }: Repository) => createdAt,
    updated: ({ pushedAt }: Repository) => pushedAt,
    pushed: ({ pushedAt }: Repository) => pushedAt,
  }
  const asked = params.get('sort') ?? ''
  const sort = isKey(keys, asked) ? asked : usual
  const isAscending = params.get('direction') ? params.get('direction') === 'asc' : sort === 'full_name'
  const key = keys[sort]
  return (a: Repository, b: Repository) => {
    const difference = key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
    return isAscending ? difference : -difference
  }
}

function isKey<Keys extends object>(keys: Keys, name: string): name is Extract<keyof Keys, string> {
  return Object.hasOwn(keys, name)
}
