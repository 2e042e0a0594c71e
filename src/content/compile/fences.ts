import type { Code } from 'mdast'
import type { PanelSpec } from '#content/lesson.ts'
import type { WireStorySpec } from '#http/wire-story.ts'
import { panelSchema } from './live-panel.ts'
import type { Place, Problems } from './problem.ts'
import { wireStorySchema } from './wire-drawing.ts'
import { readYaml } from './yaml-data.ts'

/** What a fence stands for: a live panel, a drawing, or undefined where its YAML is wrong. */
export type Fence = { tag: 'Panel'; spec: PanelSpec } | { tag: 'WireStory'; story: WireStorySpec }

/** Languages whose fences are coloured; `text` stays plain. */
export const languages = [
  'bash',
  'css',
  'html',
  'http',
  'js',
  'json',
  'python',
  'sql',
  'text',
  'ts',
  'xml',
  'yaml',
] as const

/** Whether a fence's language is one that is coloured. */
export function isLanguage(name: string): name is (typeof languages)[number] {
  return languages.some((language) => language === name)
}

/** Whether a fence is data for the page, not code to show. */
export function isDataFence(node: Code): boolean {
  return node.lang === 'yaml' && (node.meta === 'panel' || node.meta === 'wire')
}

/** Reads a fence `yaml panel` or `yaml wire`. */
export function readFence(node: Code, file: string, problems: Problems): Fence | undefined {
  const start: Place = {
    file,
    line: (node.position?.start.line ?? 0) + 1,
    column: node.position?.start.column ?? 1,
  }
  if (node.meta === 'wire') {
    const story = readYaml(wireStorySchema, node.value, start, problems)
    return story && { tag: 'WireStory', story: story.value }
  }
  const spec = readYaml(panelSchema, node.value, start, problems)
  return spec && { tag: 'Panel', spec: spec.value }
}
