/** What happens to records, as webhooks are told of it. */
export const eventTypes = [
  'user.created',
  'user.updated',
  'user.deleted',
  'order.created',
  'order.updated',
  'order.deleted',
  'post.created',
  'post.updated',
  'post.deleted',
] as const

export type EventType = (typeof eventTypes)[number]

/** Names for all events of one kind of record. */
export const eventGroups = ['user.*', 'order.*', 'post.*'] as const

/** Something that has happened. */
export interface LabEvent {
  readonly type: EventType
  /** The record as it is now, or as it was before it was deleted. */
  readonly data: object
}

/** The events that a list of names stands for: `post.*` for three of them. */
export function eventsOf(names: readonly string[]): readonly EventType[] {
  return eventTypes.filter((type) => names.includes(type) || names.includes(type.replace(/\.\w+$/, '.*')))
}
