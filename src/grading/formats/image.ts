import type { MoodleFile } from './moodle-question.ts'

export interface Image {
  readonly src: string
  readonly alt: string
}

type Found = (Image & { readonly name: string; readonly unnamed: boolean }) | { readonly problem: string }

/** The most characters of a data URL that a quiz takes (every-question.ts). */
const LARGEST = 400_000

const kept = /^data:image\/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}$/
const types = new Map([
  ['png', 'png'],
  ['jpg', 'jpeg'],
  ['jpeg', 'jpeg'],
  ['gif', 'gif'],
  ['webp', 'webp'],
  ['avif', 'avif'],
])

/** How files of a type begin, in base64. */
const beginnings: readonly (readonly [beginning: RegExp, type: string])[] = [
  [/^iVBORw0KGg/, 'png'],
  [/^\/9j\//, 'jpeg'],
  [/^R0lGOD/, 'gif'],
  [/^UklGR.{6}XRUJQ/, 'webp'],
  // By its brand: avif, avis or mif1.
  [/^.{6}Z0eXB(?:hdml[mz]|taWYx)/, 'avif'],
]

/** An image of an HTML text as a data URL, from the files that came with it; or why there is none. */
export function imageOf({ src, alt }: Image, files: readonly MoodleFile[]): Found {
  if (/^data:/i.test(src)) return sized(src, alt, 'image')
  const name = decoded(/^@@PLUGINFILE@@\/([^?#]+)/.exec(src)?.[1] ?? '')
  if (name === '') {
    return {
      problem: `An image on another site was left out, since pages here load nothing from there: ${src.slice(0, 200)}`,
    }
  }
  const file = files.find((each) => each.name === name)
  if (!file) return { problem: `The image “${name}” is not in the file. Add it to the question.` }
  const base64 = file.base64.replace(/\s+/g, '')
  const type = typeByBytes(base64) ?? typeByName(name)
  if (!type)
    return { problem: `The image “${name}” was left out: only PNG, JPEG, GIF, WebP and AVIF are shown here.` }
  return sized(`data:image/${type};base64,${base64}`, alt, name)
}

/** The last part of a data URL's type, as it is used in a file name; undefined for what is none. */
export function extensionOf(src: string): string | undefined {
  return /^data:image\/(png|jpeg|gif|webp|avif);/.exec(src)?.[1]
}

function sized(src: string, alt: string, name: string): Found {
  if (src.length > LARGEST)
    return { problem: `The image “${name}” was left out: it is larger than 300 kB. Make it smaller.` }
  if (!kept.test(src)) {
    return {
      problem: `The image “${name}” was left out: only PNG, JPEG, GIF, WebP and AVIF in base64 are shown here.`,
    }
  }
  if (typeByBytes(src.slice(src.indexOf(',') + 1)) === undefined) {
    return {
      problem: `The image “${name}” was left out: it is no picture, whatever it says, or it is damaged. Add it again.`,
    }
  }
  return { src, alt: alt || name, name, unnamed: alt === '' }
}

function typeByBytes(base64: string): string | undefined {
  return beginnings.find(([beginning]) => beginning.test(base64))?.[1]
}

function typeByName(name: string): string | undefined {
  return types.get(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '')
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
