import type { Endpoint, Reply } from './call.ts'
import type { Repository } from './records.ts'
import { notFound } from './refusal.ts'
import { repositoryDetails } from './repository.ts'

/** Single repositories, by name or number. */
export const repositoryEndpoints: readonly Endpoint[] = [
  {
    path: '/repos/:owner/:name',
    read: ({ catalogue, params: { owner = '', name = '' } }) => shown(catalogue.repository(owner, name)),
  },
  {
    path: '/repositories/:id',
    read: ({ catalogue, params: { id = '' } }) => shown(catalogue.repositoryById(id)),
  },
]

function shown(repository: Repository | undefined): Reply {
  if (!repository) throw notFound('/rest/repos/repos#get-a-repository')
  return { data: repositoryDetails(repository), changedAt: repository.pushedAt }
}
