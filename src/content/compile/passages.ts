import type { Nodes, Root, RootContent } from 'mdast'
import { reasonPhrase } from '#http/status.ts'
import { attributeOf, faqId, idOf, outline, type JsxElement } from './outline.ts'

/** A stretch of a lesson's prose under one heading, or the answer to a question of its FAQ. */
export interface Passage {
  readonly kind: 'text' | 'faq'
  /** Id of its heading; empty for what stands before the first one. */
  readonly id: string
  /** Empty for a mission, an exercise and the quiz, which are named elsewhere. */
  readonly title: string
  /** Titles of the headings above it, from the outside in. */
  readonly place: readonly string[]
  /** Its prose in one line; panels, drawings and blocks of code are left out. */
  readonly text: string
}

/** All the prose of a lesson in its order, by the headings and questions it stands under. */
export function passagesOf(root: Root): readonly Passage[] {
  const { before, sections } = outline(root)
  return [
    { kind: 'text', id: '', title: '', place: [], text: proseOf(before) },
    ...sections.flatMap(({ id, title, nodes }) => passagesUnder(id, title, nodes)),
  ]
}

function passagesUnder(id: string, title: string, nodes: readonly RootContent[]): Passage[] {
  const found: { id: string; title: string; place: readonly string[]; nodes: RootContent[] }[] = [
    { id, title, place: [], nodes: [] },
  ]
  const questions: Passage[] = []
  for (const node of nodes) {
    const question = questionOf(node)
    if (node.type === 'heading' && node.depth > 2)
      found.push({ id: idOf(node), title: lineOf(node), place: [title], nodes: [] })
    else if (question !== undefined && 'children' in node)
      questions.push({
        kind: 'faq',
        id: faqId(question),
        title: question,
        place: [],
        text: proseOf(node.children),
      })
    else if (node.type !== 'heading') found.at(-1)?.nodes.push(node)
  }
  return [
    ...found.map(({ nodes: under, ...heading }): Passage => ({
      kind: 'text',
      ...heading,
      text: proseOf(under),
    })),
    ...questions,
  ]
}

function questionOf(node: RootContent): string | undefined {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Faq' ? attributeOf(node, 'question') : undefined
}

function proseOf(nodes: readonly Nodes[]): string {
  return nodes.map(textOf).join(' ').replace(/\s+/g, ' ').trim()
}

function lineOf(node: Nodes): string {
  return textOf(node).replace(/\s+/g, ' ').trim()
}

const inline = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference'])

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') return textOfTag(node)
  if (!('children' in node)) return ''
  return node.children.map(textOf).join(inline.has(node.type) ? '' : ' ')
}

/** What a tag shows that has no words inside, as far as it is prose. */
function textOfTag(node: JsxElement): string {
  if (node.name === 'Status') {
    const code = attributeOf(node, 'code') ?? ''
    return `${code} ${reasonPhrase(Number(code))}`
  }
  if (node.name === 'Method') return attributeOf(node, 'name') ?? ''
  if (node.name === 'Rfc' && node.children.length === 0) return `RFC ${attributeOf(node, 'number') ?? ''}`
  return node.children.map(textOf).join(node.type === 'mdxJsxTextElement' ? '' : ' ')
}
