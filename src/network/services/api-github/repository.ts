import { accountSummary, nodeId } from './account.ts'
import type { LicenseKey, Repository } from './records.ts'

const licenseNames: Readonly<Record<LicenseKey, readonly [name: string, spdx: string]>> = {
  'apache-2.0': ['Apache License 2.0', 'Apache-2.0'],
  'bsd-3-clause': ['BSD 3-Clause "New" or "Revised" License', 'BSD-3-Clause'],
  mit: ['MIT License', 'MIT'],
  other: ['Other', 'NOASSERTION'],
}

/** What can be asked of a repository, under its own address; names in braces are the client's to fill in. */
const addresses = {
  forks_url: '/forks',
  keys_url: '/keys{/key_id}',
  collaborators_url: '/collaborators{/collaborator}',
  teams_url: '/teams',
  hooks_url: '/hooks',
  issue_events_url: '/issues/events{/number}',
  events_url: '/events',
  assignees_url: '/assignees{/user}',
  branches_url: '/branches{/branch}',
  tags_url: '/tags',
  blobs_url: '/git/blobs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  git_refs_url: '/git/refs{/sha}',
  trees_url: '/git/trees{/sha}',
  statuses_url: '/statuses/{sha}',
  languages_url: '/languages',
  stargazers_url: '/stargazers',
  contributors_url: '/contributors',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  commits_url: '/commits{/sha}',
  git_commits_url: '/git/commits{/sha}',
  comments_url: '/comments{/number}',
  issue_comment_url: '/issues/comments{/number}',
  contents_url: '/contents/{+path}',
  compare_url: '/compare/{base}...{head}',
  merges_url: '/merges',
  archive_url: '/{archive_format}{/ref}',
  downloads_url: '/downloads',
  issues_url: '/issues{/number}',
  pulls_url: '/pulls{/number}',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  labels_url: '/labels{/name}',
  releases_url: '/releases{/id}',
  deployments_url: '/deployments',
}

/** A repository in a list. */
export function repositorySummary(repository: Repository) {
  const { id, owner, name, description, language, stars, forks, openIssues, topics } = repository
  const fullName = `${owner.login}/${name}`
  const url = `https://api.github.com/repos/${fullName}`
  return {
    id,
    node_id: nodeId(`010:Repository${id}`),
    name,
    full_name: fullName,
    private: false,
    owner: accountSummary(owner),
    html_url: `https://github.com/${fullName}`,
    description,
    fork: repository.isFork,
    url,
    ...Object.fromEntries(Object.entries(addresses).map(([member, path]) => [member, url + path])),
    created_at: repository.createdAt,
    updated_at: repository.pushedAt,
    pushed_at: repository.pushedAt,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    clone_url: `https://github.com/${fullName}.git`,
    svn_url: `https://github.com/${fullName}`,
    homepage: null,
    size: 40 + stars * 3,
    stargazers_count: stars,
    watchers_count: stars,
    language,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: false,
    has_pages: name.endsWith('.github.io'),
    has_discussions: false,
    forks_count: forks,
    mirror_url: null,
    archived: repository.isArchived,
    disabled: false,
    open_issues_count: openIssues,
    license: repository.license && license(repository.license),
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics,
    visibility: 'public',
    forks,
    open_issues: openIssues,
    watchers: stars,
    default_branch: 'main',
  }
}

/** `/repos/python/cpython`. */
export function repositoryDetails(repository: Repository) {
  const { owner, forks, stars } = repository
  return {
    ...repositorySummary(repository),
    temp_clone_token: null,
    ...(owner.type === 'Organization' ? { organization: accountSummary(owner) } : {}),
    network_count: forks,
    subscribers_count: Math.round(stars / 40),
  }
}

function license(key: LicenseKey) {
  const [name, spdx] = licenseNames[key]
  return {
    key,
    name,
    spdx_id: spdx,
    url: key === 'other' ? null : `https://api.github.com/licenses/${key}`,
    node_id: nodeId(`07:License${key}`),
  }
}
