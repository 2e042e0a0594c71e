import { compile } from '@mdx-js/mdx'
import type { Code, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { estreeOf } from './estree.ts'
import { isDataFence, readFence } from './fences.ts'
import { colourCode, type Colourer } from './highlight.ts'
import { lessonSyntax } from './lesson-source.ts'
import { linkFields } from './link-fields.ts'
import { attributeOf, faqId, idOf, outline, type JsxElement } from './outline.ts'
import { Problems } from './problem.ts'

type FlowElement = Extract<JsxElement, { type: 'mdxJsxFlowElement' }>

/**
 * The module of a lesson's body: `export default function MDXContent(props)`. Sections are wrapped in
 * `<Section id kind>`, fences have become `<Panel spec>` and `<WireStory story>`, code is coloured.
 * The front matter is not in it.
 * @throws {ContentError} where a fence is wrong
 */
export async function compileLesson(source: string, file: string, colour: Colourer): Promise<string> {
  const compiled = await compile(source, {
    remarkPlugins: [...lessonSyntax, [arrange, file]],
    rehypePlugins: [[colourCode, colour], linkFields],
  })
  return String(compiled)
}

function arrange(file: string) {
  return (root: Root) => {
    const problems = new Problems()
    visit(root, 'code', (node, index, parent) => {
      if (!parent || index === undefined || !isDataFence(node)) return
      parent.children[index] = elementOf(node, file, problems)
      return SKIP
    })
    problems.throwIfAny()
    visit(root, 'heading', (node) => {
      node.data = { ...node.data, hProperties: { id: idOf(node) } }
    })
    visit(root, 'mdxJsxFlowElement', (node) => {
      const question = node.name === 'Faq' ? attributeOf(node, 'question') : undefined
      if (question !== undefined) node.attributes.push(textAttribute('id', faqId(question)))
    })
    const { before, sections } = outline(root)
    root.children = [
      ...before,
      ...sections.map(({ id, kind, nodes }) =>
        element('Section', [textAttribute('id', id), textAttribute('kind', kind)], nodes),
      ),
    ]
  }
}

function elementOf(node: Code, file: string, problems: Problems): FlowElement {
  const fence = readFence(node, file, problems)
  if (fence?.tag === 'WireStory') return element('WireStory', [dataAttribute('story', fence.story)])
  return element('Panel', fence ? [dataAttribute('spec', fence.spec)] : [])
}

function element(
  name: string,
  attributes: FlowElement['attributes'],
  children: readonly RootContent[] = [],
): FlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes, children: children as FlowElement['children'] }
}

function textAttribute(name: string, value: string): FlowElement['attributes'][number] {
  return { type: 'mdxJsxAttribute', name, value }
}

function dataAttribute(name: string, data: unknown): FlowElement['attributes'][number] {
  const value = {
    type: 'mdxJsxAttributeValueExpression' as const,
    value: '',
    data: { estree: estreeOf(data) },
  }
  return { type: 'mdxJsxAttribute', name, value }
}
