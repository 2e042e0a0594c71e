const names = ['posts', 'comments', 'albums', 'photos', 'todos', 'users'] as const

export type CollectionName = (typeof names)[number]

/** The collections, in the order the service's front page lists them. */
export const collectionNames: readonly CollectionName[] = names

/** The collection that a path segment or parameter names; undefined where there is none. */
export function collectionNamed(name: string): CollectionName | undefined {
  return names.find((known) => known === name)
}

/** The field by which records point at one of `collection`: `userId` for users. */
export function keyTo(collection: string): string {
  return `${collection.replace(/s$/, '')}Id`
}

/** What records of this kind are kept in: `users` for a user. */
export function pluralOf(kind: string): string {
  return kind.endsWith('s') ? kind : `${kind}s`
}
