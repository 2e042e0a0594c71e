import { readFileSync } from 'node:fs'
import { createProcessor } from '@mdx-js/mdx'
import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { isDataFence, readFence } from '#content/compile/fences.ts'
import { lessonSyntax } from '#content/compile/lesson-source.ts'
import { attributeOf } from '#content/compile/outline.ts'
import { Problems } from '#content/compile/problem.ts'
import type { PanelSpec } from '#content/lesson.ts'
import { rfcMentions, type RfcMention } from '#app/rfc-checks/rfc-mentions.ts'

/** What a lesson.mdx holds that can be put to the test. */
export interface LessonParts {
  readonly panels: readonly PanelSpec[]
  readonly rfcs: readonly RfcMention[]
  /** The methods that its tags name. */
  readonly methods: readonly string[]
  /** The questions of its FAQ. */
  readonly questions: readonly string[]
  /** The titles of each group of code tabs. */
  readonly codeTabs: readonly (readonly string[])[]
}

/** Reads what of a lesson can be put to the test, in its order. */
export function partsOfLesson(file: string): LessonParts {
  const text = readFileSync(file, 'utf8')
  const root = createProcessor({ remarkPlugins: lessonSyntax }).parse(text)
  const problems = new Problems()
  const panels: PanelSpec[] = []
  const methods: string[] = []
  const questions: string[] = []
  const codeTabs: string[][] = []
  visit(root, (node) => {
    if (node.type === 'code' && isDataFence(node)) {
      const fence = readFence(node, file, problems)
      if (fence?.tag === 'Panel') panels.push(fence.spec)
    }
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    if (node.name === 'Method') methods.push(attributeOf(node, 'name') ?? '')
    if (node.name === 'Faq') questions.push(attributeOf(node, 'question') ?? '')
    if (node.name === 'CodeTabs') codeTabs.push(node.children.flatMap(titleOf))
  })
  problems.throwIfAny()
  return { panels, rfcs: rfcMentions(text), methods, questions, codeTabs }
}

/** The title of a code fence, as its tab shows it. */
function titleOf(node: RootContent): readonly string[] {
  return node.type === 'code' ? (/title="([^"]*)"/.exec(node.meta ?? '')?.slice(1) ?? []) : []
}
