import { fieldValue, type Field } from '#http/field.ts'

/** The media type of a message's content without its parameters, in lower case; '' where there is none. */
export function mediaType(fields: readonly Field[]): string {
  return (fieldValue(fields, 'Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** Whether content is JSON by its media type (RFC 6839, 3.1, for the suffix). */
export function isJson(fields: readonly Field[]): boolean {
  return /^(?:application|text)\/(?:json|.+\+json)$/.test(mediaType(fields))
}

/** Whether content consists of characters by its media type. */
export function isText(fields: readonly Field[]): boolean {
  return isJson(fields) || /^text\/|[/+](?:xml|javascript)$/.test(mediaType(fields))
}

/** Whether content may go on for ever: an event stream has no end of its own. */
export function isEndless(fields: readonly Field[]): boolean {
  return mediaType(fields) === 'text/event-stream'
}
