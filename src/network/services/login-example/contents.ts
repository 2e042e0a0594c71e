import { json } from './answers.ts'
import type { Resource } from './call.ts'
import { clients } from './clients.ts'
import { users } from './users.ts'

/** `/`: what there is, with every secret and password. */
export function contents(resources: readonly Resource[]): Resource {
  return {
    path: '/',
    purpose: 'this list',
    methods: {
      GET: () =>
        json({
          note: 'These are practice credentials, shown on purpose. They open nothing outside this lab.',
          endpoints: resources.map(({ path, purpose, methods }) => ({
            path,
            methods: Object.keys(methods),
            purpose,
          })),
          clients: clients.map(({ id, name, secret, grantTypes, redirectUris, scope }) => ({
            client_id: id,
            client_name: name,
            ...(secret !== undefined && { client_secret: secret }),
            grant_types: grantTypes,
            redirect_uris: redirectUris,
            scope: scope.join(' '),
          })),
          users: users.map(({ id, username, password, name }) => ({ id, username, password, name })),
        }),
    },
  }
}
