import type { Code, Heading, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { isDataFence, isLanguage, languages, readFence } from './fences.ts'
import { attributeOf, cardsIn, faqId, idOf, type JsxElement } from './outline.ts'
import type { Place, Problems } from './problem.ts'
import { tagProblems } from './tags.ts'

/** A link of a lesson, to be checked once all lessons are known. */
export interface FoundLink {
  readonly href: string
  readonly place: Place
}

interface Found {
  readonly ids: ReadonlySet<string>
  readonly links: readonly FoundLink[]
  readonly missions: readonly { id: string; place: Place }[]
  readonly exercises: readonly { id: string; place: Place }[]
  readonly panels: number
  /** The interview cards its `<Interview>` tags ask, as `lesson/id`. */
  readonly asked: readonly { card: string; place: Place }[]
}

/** Tags that are as wide as a panel and stand between paragraphs. */
const byThemselves = new Set(['Mission', 'Exercise', 'Quiz', 'Simulation', 'Interview'])

/** Checks every node of a lesson and gives what is to be checked against its other files. */
export function checkNodes(root: Root, file: string, problems: Problems): Found {
  const names = new Set<string>()
  const ids = new Set<string>()
  const links: FoundLink[] = []
  const missions: { id: string; place: Place }[] = []
  const simulations = new Set<string>()
  const exercises: { id: string; place: Place }[] = []
  const asked: { card: string; place: Place }[] = []
  const interviews = new Set<string>()
  let quizzes = 0
  const placeOf = (node: RootContent | Root): Place => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  })

  const heading = (node: Heading) => {
    const place = placeOf(node)
    if (node.depth === 1)
      problems.add(place, 'The title of the front matter is the page’s h1. Write ## for a section.')
    else if (node.depth > 3)
      problems.add(place, 'Headings go no deeper than ###. Make it one, or split the section.')
    const id = idOf(node)
    if (id === '') problems.add(place, 'A heading needs a letter or digit, as its id is made from it.')
    else if (ids.has(id))
      problems.add(place, `Another heading has the id “${id}” too. Word one of them differently.`)
    ids.add(id)
  }

  const fence = (node: Code, topLevel: boolean) => {
    const place = placeOf(node)
    if (!isDataFence(node)) {
      if (node.lang && !isLanguage(node.lang)) {
        problems.add(
          place,
          `“${node.lang}” is not a language that is coloured here. Known are ${languages.join(', ')}.`,
        )
      }
      return
    }
    if (!topLevel)
      problems.add(place, 'A panel or drawing stands by itself, not in a list or tag. Move it out.')
    const read = readFence(node, file, problems)
    if (!read) return
    const name = read.tag === 'Panel' ? read.spec.name : read.story.name
    if (names.has(name))
      problems.add(place, `Another panel or drawing is named “${name}” too. Name them differently.`)
    names.add(name)
  }

  const tag = (node: JsxElement, topLevel: boolean) => {
    const place = placeOf(node)
    const attributes = new Map<string, string | null>()
    for (const each of node.attributes) {
      if (each.type === 'mdxJsxExpressionAttribute') attributes.set('{…}', null)
      else attributes.set(each.name, typeof each.value === 'string' ? each.value : null)
    }
    const { name } = node
    const hasContent = node.children.length > 0
    for (const problem of tagProblems({ name, attributes, hasContent })) problems.add(place, problem)
    const question = name === 'Faq' ? attributeOf(node, 'question') : undefined
    if (question !== undefined) {
      const id = faqId(question)
      if (ids.has(id))
        problems.add(
          place,
          `The question “${question}” stands here a second time. Word one of them differently.`,
        )
      ids.add(id)
    }
    if (name === null || !byThemselves.has(name)) return
    if (!topLevel)
      problems.add(
        place,
        `<${name}> stands by itself on a line, not in a paragraph, list or tag. Move it out.`,
      )
    if (name === 'Quiz' && ++quizzes > 1) problems.add(place, 'A lesson has one quiz. Remove this tag.')
    const simulation = name === 'Simulation' ? attributeOf(node, 'name') : undefined
    if (simulation !== undefined) {
      if (simulations.has(simulation))
        problems.add(place, `The simulation “${simulation}” stands here a second time. Remove one.`)
      simulations.add(simulation)
    }
    const id = attributeOf(node, 'id')
    if (name === 'Mission' && id !== undefined) {
      if (missions.some((mission) => mission.id === id))
        problems.add(place, `The mission “${id}” stands here a second time. Remove one.`)
      missions.push({ id, place })
    }
    if (name === 'Interview' && id !== undefined) {
      if (interviews.has(id))
        problems.add(place, `Another interview has the id “${id}”. What is answered is kept under it.`)
      interviews.add(id)
      for (const card of cardsIn(node)) asked.push({ card, place })
    }
    if (name === 'Exercise' && id !== undefined) {
      if (exercises.some((exercise) => exercise.id === id))
        problems.add(place, `The exercise “${id}” stands here a second time. Remove one.`)
      exercises.push({ id, place })
    }
  }

  let panels = 0
  visit(root, (node, _index, parent) => {
    const topLevel = parent === root
    switch (node.type) {
      case 'heading':
        return heading(node)
      case 'code':
        if (node.lang === 'yaml' && node.meta === 'panel') panels++
        return fence(node, topLevel)
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return tag(node, topLevel)
      case 'mdxjsEsm':
        return problems.add(
          placeOf(node),
          'A lesson has no import or export. Remove it; every tag is known without.',
        )
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*(\/\*[^]*\*\/\s*)*$/.test(node.value)) {
          problems.add(
            placeOf(node),
            'Braces hold a comment {/* … */} only. Put braces that are meant as text into `code`.',
          )
        }
        return
      case 'image':
      case 'imageReference':
        return problems.add(
          placeOf(node),
          'Lessons have no pictures from files. Draw with a ```yaml wire fence.',
        )
      case 'link':
      case 'definition':
        links.push({ href: node.url, place: placeOf(node) })
        return
      default:
    }
  })
  return { ids, links, missions, exercises, panels, asked }
}
