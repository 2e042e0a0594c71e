import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import { latin1 } from './text.ts'

const asUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Undoes percent-encoding except where it hides one of the characters in `kept`. */
function unquote(text: string, kept: string): string {
  const bytes = text.replace(/%([\da-f]{2})/gi, (encoded, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return kept.includes(character) ? encoded : character
  })
  return asUtf8.decode(latin1.encode(bytes))
}

/**
 * The target URI as httpbin prints it: readable, so `%20` shows as a space, but what
 * would change the meaning stays encoded. A `/` in the query comes out as `%2F`.
 */
export function shownUrl(request: Request): string {
  const url = new URL(request.url)
  const received = contextOf(request).fields
  const scheme =
    fieldValue(received, 'X-Forwarded-Proto') ??
    fieldValue(received, 'X-Forwarded-Protocol') ??
    url.protocol.slice(0, -1)
  const quote = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  const encodedPath = url.pathname.replace(/%[\da-f]{2}/gi, (encoded) => encoded.toUpperCase())
  const path = unquote(encodedPath, '%;?').replace(/^\/+/, '').replace(/;/g, quote)
  const query = url.search.slice(1).replace(/[^\w.~:&%=+$!*'(),-]/g, quote)
  const tail = query && `?${unquote(query, '%;/?:@&=+,$#')}`
  return `${scheme}://${url.host}/${path}${tail}`
}

/** The parameters of the query in order, repeated names and empty values included. */
export function queryOf(request: Request): readonly (readonly [name: string, value: string])[] {
  return [...new URL(request.url).searchParams]
}

/** The first parameter of that name, upper or lower case alike. */
export function parameterOf(request: Request, name: string): string | undefined {
  return queryOf(request).find(([each]) => each.toLowerCase() === name)?.[1]
}
