import { readFileSync } from 'node:fs'
import { createProcessor } from '@mdx-js/mdx'
import { visit } from 'unist-util-visit'
import { isDataFence, readFence } from '#content/compile/fences.ts'
import { lessonSyntax } from '#content/compile/lesson-source.ts'
import { Problems } from '#content/compile/problem.ts'
import type { PanelSpec } from '#content/lesson.ts'

/** What a lesson.mdx holds that can be put to the test. */
export interface LessonParts {
  readonly panels: readonly PanelSpec[]
}

/** Reads the live panels of a lesson, in their order. */
export function partsOfLesson(file: string): LessonParts {
  const root = createProcessor({ remarkPlugins: lessonSyntax }).parse(readFileSync(file, 'utf8'))
  const problems = new Problems()
  const panels: PanelSpec[] = []
  visit(root, (node) => {
    if (node.type === 'code' && isDataFence(node)) {
      const fence = readFence(node, file, problems)
      if (fence?.tag === 'Panel') panels.push(fence.spec)
    }
  })
  problems.throwIfAny()
  return { panels }
}
