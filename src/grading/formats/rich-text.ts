import { htmlAsText } from './html-as-text.ts'
import { imageOf, type Image } from './image.ts'
import type { MoodleText } from './moodle-question.ts'

export interface RichText {
  readonly text: string
  readonly code?: string
  readonly image?: Image
  /** What could not be kept as it was, in words. */
  readonly notes: readonly string[]
}

/** A text of Moodle's as ours: its code and its first image apart. */
export function richText(source: MoodleText): RichText {
  if (source.format === 'plain') return { text: lineFeeds(source.text).trim(), notes: [] }
  if (source.format === 'markdown') return fromMarkdown(source.text)
  const read = htmlAsText(source.text, { autoFormat: source.format === 'moodle', codeApart: true })
  const notes = read.unread.map((name) => `A <${name}> was left out.`)
  if (read.textAfterCode) notes.push('Code that stood inside the text now stands below it.')
  const images = read.images.map((image) => imageOf(image, source.files ?? []))
  for (const image of images) if ('problem' in image) notes.push(image.problem)
  const [first, ...others] = images.filter((image) => 'src' in image)
  for (const { name } of others) notes.push(`A question has one image: “${name}” was left out.`)
  if (first?.unnamed)
    notes.push(`The image “${first.name}” has no alternative text. Say in words what it shows.`)
  return {
    text: read.text,
    ...(read.blocksOfCode.length > 0 ? { code: read.blocksOfCode.join('\n\n') } : {}),
    ...(first ? { image: { src: first.src, alt: first.alt } } : {}),
    notes,
  }
}

/** A text of Moodle's where ours can hold nothing but text: code stays in it, and images are named as left out. */
export function onlyText(source: MoodleText, notes: string[]): string {
  if (source.format === 'plain' || source.format === 'markdown') {
    const { text, code } = richText(source)
    return [text, code].filter(Boolean).join('\n\n')
  }
  const read = htmlAsText(source.text, { autoFormat: source.format === 'moodle', codeApart: false })
  for (const name of read.unread) notes.push(`A <${name}> was left out.`)
  for (const { src, alt } of read.images)
    notes.push(`An image in an answer, a hint or a feedback was left out: ${alt || nameIn(src)}.`)
  return read.text
}

function nameIn(src: string): string {
  return src.startsWith('data:') ? 'it has no name' : src.slice(0, 100)
}

function lineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** Markdown that ours has no mark for stays as it is written; code in fences goes apart, a link becomes text and address. */
function fromMarkdown(source: string): RichText {
  const blocks: string[] = []
  const notes: string[] = []
  const text = lineFeeds(source)
    .replace(/^```[^\n`]*\n([\s\S]*?)\n?^```[ \t]*$/gm, (_, lines: string) => {
      if (lines.trim() !== '') blocks.push(lines)
      return '\n'
    })
    .replace(/!\[([^\]\n]{0,500})\]\([^)\n]{0,500}\)/g, (_, alt: string) => {
      notes.push(`An image was left out: ${alt || 'it has no name'}.`)
      return alt
    })
    .replace(/(?<!!)\[([^\]\n]{1,500})\]\((https?:[^)\s]{1,500})\)/g, '$1 ($2)')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text, ...(blocks.length > 0 ? { code: blocks.join('\n\n') } : {}), notes }
}
