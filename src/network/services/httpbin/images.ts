import { http } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import { bare } from './answer.ts'
import { shownFields } from './echo.ts'
import { at } from './path.ts'
import { statusAnswer } from './status.ts'
import { latin1 } from './text.ts'

/** The media type of each picture, the one that the server likes best first. */
const mediaTypes = {
  webp: 'image/webp',
  svg: 'image/svg+xml',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const

type Kind = keyof typeof mediaTypes

const kinds: readonly Kind[] = ['webp', 'svg', 'jpeg', 'png']

async function image(request: Request, kind: Kind): Promise<Response> {
  const { pictures } = await import('./pictures.ts')
  const picture = pictures[kind]
  const content = kind === 'svg' ? picture : latin1.encode(atob(picture))
  return bare(request, content, { fields: { 'Content-Type': mediaTypes[kind] } })
}

/**
 * The picture that Accept asks for. httpbin looks for the names of media types in it and
 * ignores weights, and a client that takes anything gets nothing.
 */
async function negotiated(request: Request): Promise<Response> {
  const { note } = contextOf(request)
  const accept = shownFields(request)['Accept']?.toLowerCase()
  if (accept === undefined) return image(request, 'png')
  const anyImage = accept.includes('image/*') ? 'png' : undefined
  const found = kinds.find((kind) => accept.includes(mediaTypes[kind])) ?? anyImage
  if (!found) {
    note('finds none of its image types in Accept, and does not take */* for one: 406')
    return statusAnswer(request, 406)
  }
  note(`finds an image type in Accept: sends ${mediaTypes[found]}`)
  return image(request, found)
}

/** A small picture in four formats. */
export const imageHandlers = [
  http.get(at('/image'), ({ request }) => negotiated(request)),
  http.get(at('/image/png'), ({ request }) => image(request, 'png')),
  http.get(at('/image/jpeg'), ({ request }) => image(request, 'jpeg')),
  http.get(at('/image/webp'), ({ request }) => image(request, 'webp')),
  http.get(at('/image/svg'), ({ request }) => image(request, 'svg')),
]
