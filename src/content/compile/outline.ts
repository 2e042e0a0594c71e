import type { Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { exerciseSection, missionSection, QUIZ_SECTION } from '#content/lesson.ts'
import { headingId } from './heading-id.ts'

export type JsxElement = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** A section as it stands in the file. A mission, an exercise and the quiz are sections without a heading in the file. */
export interface OutlineSection {
  readonly kind: 'text' | 'mission' | 'exercise' | 'quiz'
  readonly id: string
  /** The heading's text; empty for a mission and the quiz. */
  readonly title: string
  /** Id of the mission, where it is one. */
  readonly missionId?: string
  /** Id of the exercise, where it is one. */
  readonly exerciseId?: string
  /** From the heading or tag that opens it to the next. */
  readonly nodes: readonly RootContent[]
}

/** Splits a lesson into what stands before its first section, and its sections in order. */
export function outline(root: Root): { before: readonly RootContent[]; sections: readonly OutlineSection[] } {
  const before: RootContent[] = []
  const sections: (OutlineSection & { nodes: RootContent[] })[] = []
  for (const node of root.children) {
    const opened = opens(node)
    if (opened) sections.push({ ...opened, nodes: [node] })
    else (sections.at(-1)?.nodes ?? before).push(node)
  }
  return { before, sections }
}

/** The value of an attribute written as text; undefined where there is none. */
export function attributeOf(element: JsxElement, name: string): string | undefined {
  const found = element.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name)
  return typeof found?.value === 'string' ? found.value : undefined
}

/** The interview cards that an `<Interview>` asks, as `lesson/id`. */
export function cardsIn(element: JsxElement): readonly string[] {
  return attributeOf(element, 'cards')?.split(/\s+/).filter(Boolean) ?? []
}

/** The id a heading of a lesson gets. */
export function idOf(heading: Heading): string {
  return headingId(toString(heading))
}

/** The id an entry of a lesson's FAQ gets. */
export function faqId(question: string): string {
  return `faq-${headingId(question)}`
}

/** How many words of prose these nodes hold, inline code counted, fences not. */
export function countWords(nodes: readonly RootContent[]): number {
  let words = 0
  for (const node of nodes) {
    visit(node, ['text', 'inlineCode'], (leaf) => {
      if ('value' in leaf) words += leaf.value.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
    })
  }
  return words
}

function opens(node: RootContent): Omit<OutlineSection, 'nodes'> | undefined {
  if (node.type === 'heading' && node.depth === 2)
    return { kind: 'text', id: idOf(node), title: toString(node) }
  if (node.type !== 'mdxJsxFlowElement') return undefined
  if (node.name === 'Quiz') return { kind: 'quiz', id: QUIZ_SECTION, title: '' }
  const missionId = attributeOf(node, 'id')
  if (node.name === 'Exercise' && missionId !== undefined)
    return { kind: 'exercise', id: exerciseSection(missionId), title: '', exerciseId: missionId }
  if (node.name !== 'Mission' || missionId === undefined) return undefined
  return { kind: 'mission', id: missionSection(missionId), title: '', missionId }
}
