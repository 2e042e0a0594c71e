import { readFileSync } from 'node:fs'
import { createProcessor } from '@mdx-js/mdx'
import { visit } from 'unist-util-visit'
import { isDataFence, readFence } from '#content/compile/fences.ts'
import { lessonSyntax } from '#content/compile/lesson-source.ts'
import { attributeOf } from '#content/compile/outline.ts'
import { Problems } from '#content/compile/problem.ts'
import type { PanelSpec } from '#content/lesson.ts'
import type { RfcMention } from './rfc-mentions.ts'

/** What a lesson.mdx holds that can be put to the test. */
export interface LessonParts {
  readonly panels: readonly PanelSpec[]
  readonly rfcs: readonly RfcMention[]
}

/** Reads the live panels and the `<Rfc>` tags of a lesson, in their order. */
export function partsOfLesson(file: string): LessonParts {
  const root = createProcessor({ remarkPlugins: lessonSyntax }).parse(readFileSync(file, 'utf8'))
  const problems = new Problems()
  const panels: PanelSpec[] = []
  const rfcs: RfcMention[] = []
  visit(root, (node) => {
    if (node.type === 'code' && isDataFence(node)) {
      const fence = readFence(node, file, problems)
      if (fence?.tag === 'Panel') panels.push(fence.spec)
    }
    if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'Rfc')
      return
    const section = attributeOf(node, 'section')
    rfcs.push({ number: attributeOf(node, 'number') ?? '', ...(section !== undefined && { section }) })
  })
  problems.throwIfAny()
  return { panels, rfcs }
}
