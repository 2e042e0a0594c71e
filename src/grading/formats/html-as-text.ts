import { Parser } from 'htmlparser2'
import { blocks, bold, code, isElement, rows, unmissed, unread } from './html-elements.ts'
import { NotReadable } from './imported.ts'

/** More elements inside each other than anybody writes. */
const DEEPEST = 200

export interface ReadHtml {
  /** Paragraphs with an empty line between them; `code` and **bold** are marked up. */
  readonly text: string
  /** What stood in `<pre>`, unless that was to stay in the text. */
  readonly blocksOfCode: readonly string[]
  /** Whether words follow a block of code. */
  readonly textAfterCode: boolean
  readonly images: readonly { readonly src: string; readonly alt: string }[]
  /** Names of elements that were left out with what is in them. */
  readonly unread: readonly string[]
}

interface Options {
  /** Whether a line feed is a line break, as in Moodle's own format; unknown tags are text then. */
  readonly autoFormat?: boolean
  /** Where blocks of code go: to a place of their own, or into the text, marked up. */
  readonly codeApart: boolean
}

type Style = 'plain' | 'code' | 'bold'
interface Run {
  /** Runs of one element belong together. */
  readonly of: number
  readonly style: Style
  text: string
}

/**
 * HTML as text of ours. Scripts, styles, links and handlers don't get through: a link becomes its text and its address.
 * @throws {NotReadable} where elements stand too deep inside each other
 */
export function htmlAsText(html: string, { autoFormat = false, codeApart }: Options): ReadHtml {
  const paragraphs: Run[][] = [[]]
  const blocksOfCode: string[] = []
  const images: { src: string; alt: string }[] = []
  const leftOut = new Set<string>()
  const open: { style: Style; id: number }[] = [{ style: 'plain', id: 0 }]
  const links: { href: string; text: string }[] = []
  const lists: number[] = []
  let [ids, depth, skipping, textAfterCode] = [0, 0, 0, false]
  let pre: string | undefined

  const add = (text: string) => {
    const { style, id } = open.at(-1) ?? { style: 'plain', id: 0 }
    const runs = paragraphs.at(-1) ?? []
    const last = runs.at(-1)
    if (last?.of === id) last.text += text
    else runs.push({ of: id, style, text })
    if (text.trim() === '') return
    textAfterCode ||= blocksOfCode.length > 0
    for (const link of links) link.text += text
  }
  const paragraph = () => {
    if (paragraphs.at(-1)?.length) paragraphs.push([])
  }
  const closeCode = (text: string) => {
    const lines = text.replaceAll('\u00a0', ' ').replace(/^\n/, '')
    if (lines.trim() === '') return
    if (codeApart) return void blocksOfCode.push(lines)
    paragraphs.push(
      [
        {
          of: -1,
          style: 'plain',
          text: lines
            .split('\n')
            .map((each) => mark('code', each))
            .join('\n'),
        },
      ],
      [],
    )
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > DEEPEST) throw new NotReadable('its HTML is nested too deep.')
        if (autoFormat && !isElement(name) && skipping === 0)
          return add(html.slice(parser.startIndex, parser.endIndex + 1))
        if (unread.has(name)) {
          if (skipping === 0 && !unmissed.has(name)) leftOut.add(name)
          skipping += 1
        }
        if (skipping > 0) return
        if (name === 'br' && pre !== undefined) pre += '\n'
        else if (name === 'br') add('\n')
        if (name === 'img')
          images.push({ src: attributes['src'] ?? '', alt: (attributes['alt'] ?? '').trim() })
        if (pre !== undefined) return
        if (blocks.has(name)) paragraph()
        if (name === 'pre') pre = ''
        if (name === 'ol' || name === 'ul') lists.push(name === 'ol' ? 1 : 0)
        if (rows.has(name)) add('\n')
        if (name === 'li') add(bullet(lists))
        if (name === 'a') links.push({ href: attributes['href'] ?? '', text: '' })
        if (bold.has(name) || code.has(name)) {
          const style = code.has(name) || open.at(-1)?.style === 'code' ? 'code' : 'bold'
          open.push({ style, id: (ids += 1) })
        }
      },
      ontext(text) {
        if (skipping > 0) return
        if (pre !== undefined) pre += text
        else add(text.replace(autoFormat ? /[ \t\f\u00a0]+/g : /[ \t\n\f\u00a0]+/g, ' '))
      },
      onclosetag(name, implied) {
        depth -= 1
        if (autoFormat && !isElement(name) && skipping === 0) return implied ? undefined : add(`</${name}>`)
        if (unread.has(name)) skipping = Math.max(0, skipping - 1)
        else if (skipping > 0) return
        if (name === 'pre' && pre !== undefined) {
          const text = pre
          pre = undefined
          closeCode(text)
        }
        if (pre !== undefined) return
        if ((bold.has(name) || code.has(name)) && open.length > 1) open.pop()
        if (name === 'a') add(addressOf(links.pop()))
        if (name === 'ol' || name === 'ul') lists.pop()
        if (name === 'td' || name === 'th') add(' ')
        if (blocks.has(name)) paragraph()
      },
    },
    { decodeEntities: true },
  )
  parser.end(html.replace(/\r\n?/g, '\n'))
  return {
    text: paragraphs.map(written).filter(Boolean).join('\n\n'),
    blocksOfCode,
    textAfterCode,
    images,
    unread: [...leftOut],
  }
}

function written(runs: readonly Run[]): string {
  return tidy(runs.map(({ style, text }) => mark(style, text)).join(''))
}

/** White space as HTML shows it: many spaces are one, and lines neither begin nor end with one. */
export function tidy(text: string): string {
  return text
    .replace(/[ \t\f\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^[ \n]+|[ \n]+$/g, '')
}

/** Text in marks; where the marks would not hold, without them. */
function mark(style: Style, text: string): string {
  if (style === 'plain' || text.trim() === '') return text
  const sign = style === 'code' ? '`' : '**'
  if (text.includes(sign.charAt(0)) || text.includes('\n\n')) return text
  return `${sign}${text}${sign}`
}

function bullet(lists: number[]): string {
  const number = lists.at(-1) ?? 0
  if (number === 0) return '• '
  lists[lists.length - 1] = number + 1
  return `${number}. `
}

/** The address behind a link's text, unless it is what the text says, or one that does something. */
function addressOf(link: { href: string; text: string } | undefined): string {
  if (!link || !/^(https?:\/\/|mailto:)/i.test(link.href)) return ''
  const address = link.href.replace(/^mailto:/i, '')
  return link.text.trim() === address ? '' : ` (${address})`
}
