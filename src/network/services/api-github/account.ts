import type { Account } from './records.ts'

const API = 'https://api.github.com'
const WEB = 'https://github.com'

/** An account where something else is the subject, such as the owner of a repository. */
export function accountSummary({ id, login, type }: Account) {
  const url = `${API}/users/${login}`
  return {
    login,
    id,
    node_id: nodeId(type === 'User' ? `04:User${id}` : `012:Organization${id}`),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${WEB}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** `/users/python`. */
export function profile(account: Account, publicRepositories: number) {
  return {
    ...accountSummary(account),
    name: account.name,
    company: account.company,
    blog: account.blog,
    location: account.location,
    email: null,
    hireable: null,
    bio: account.bio,
    twitter_username: null,
    ...counts(account, publicRepositories),
    created_at: account.createdAt,
    updated_at: account.updatedAt,
  }
}

/** `/orgs/python`. */
export function organization(account: Account, publicRepositories: number) {
  const { login, id, node_id, avatar_url, html_url } = accountSummary(account)
  const url = `${API}/orgs/${login}`
  return {
    login,
    id,
    node_id,
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url,
    description: account.bio,
    name: account.name,
    company: account.company,
    blog: account.blog,
    location: account.location,
    email: null,
    twitter_username: null,
    is_verified: true,
    has_organization_projects: true,
    has_repository_projects: true,
    ...counts(account, publicRepositories),
    html_url,
    created_at: account.createdAt,
    updated_at: account.updatedAt,
    archived_at: null,
    type: account.type,
  }
}

/** An identifier as the API's graph knows it: what it is and its number, in base64. */
export function nodeId(text: string): string {
  return btoa(text)
}

function counts({ publicGists, followers, following }: Account, publicRepositories: number) {
  return { public_repos: publicRepositories, public_gists: publicGists, followers, following }
}
