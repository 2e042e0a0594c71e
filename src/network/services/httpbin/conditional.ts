import { http } from 'msw/http'
import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import { bare, json } from './answer.ts'
import { echoHead } from './echo.ts'
import { at } from './path.ts'
import { hexUuid } from './random-bytes.ts'
import { statusAnswer } from './status.ts'

/** The entity tags of a field such as If-None-Match, quotes and weakness taken off; `*` is one of them. */
export function tagsOf(value: string | undefined): readonly string[] {
  if (!value) return []
  return value.split(',').map((part) => /\s*(?:W\/)?"?([^"]*)"?\s*/.exec(part)?.[1] ?? '')
}

function etag(request: Request, tag: string): Response {
  const { fields, note } = contextOf(request)
  const lists = (tags: readonly string[]) => tags.includes(tag) || tags.includes('*')
  const ifNoneMatch = tagsOf(fieldValue(fields, 'If-None-Match'))
  const ifMatch = tagsOf(fieldValue(fields, 'If-Match'))
  if (lists(ifNoneMatch)) {
    note('If-None-Match lists this very version: 304, no content')
    return bare(request, '', { status: 304, fields: { ETag: tag } })
  }
  if (ifNoneMatch.length === 0 && ifMatch.length > 0 && !lists(ifMatch)) {
    note('If-Match lists other versions only: 412')
    return statusAnswer(request, 412)
  }
  return json(request, echoHead(request), { fields: { ETag: tag } })
}

function cache(request: Request): Response {
  const { fields, clock, random, note } = contextOf(request)
  const condition = fieldValue(fields, 'If-Modified-Since') || fieldValue(fields, 'If-None-Match')
  if (condition !== undefined) {
    note('takes any condition for fulfilled, without looking at it: 304')
    return statusAnswer(request, 304)
  }
  const validators = { 'Last-Modified': new Date(clock.date()).toUTCString(), ETag: hexUuid(random) }
  return json(request, echoHead(request), { fields: validators })
}

/** Answers for caches: validators, conditions and how long to keep what came. */
export const conditionalHandlers = [
  http.get(at('/cache'), ({ request }) => cache(request)),
  http.get(at('/cache/{seconds:int}'), ({ request, params }) =>
    json(request, echoHead(request), {
      fields: { 'Cache-Control': `public, max-age=${BigInt(params.seconds)}` },
    }),
  ),
  http.get(at('/etag/{tag}'), ({ request, params }) => etag(request, params.tag)),
]
