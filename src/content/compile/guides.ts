import * as v from 'valibot'
import { checkNodes } from './check-nodes.ts'
import { linkProblem, type LinkTargets } from './check-links.ts'
import { parseLesson } from './lesson-source.ts'
import { knownKeys } from './known-keys.ts'
import { outline } from './outline.ts'
import { startOf, type Problems } from './problem.ts'
import { readYaml } from './yaml-data.ts'

/** A guide for instructors: a text of `lessons/teaching/`. */
export interface Guide {
  /** Its address: `/teach/guide/<slug>`. */
  readonly slug: string
  readonly title: string
  readonly description: string
  /** Its place among the guides. */
  readonly number: number
  readonly sections: readonly { readonly id: string; readonly title: string }[]
}

const FILE = /^lessons\/teaching\/(\d+)-([a-z0-9-]+)\.mdx$/

const frontMatterSchema = knownKeys({
  title: v.pipe(v.string(), v.nonEmpty('Give the guide a title.')),
  description: v.pipe(v.string(), v.nonEmpty('Say in one sentence what the guide is about.'), v.maxLength(159)),
})

/** Reads every guide, adding every mistake to `problems`. */
export function readGuides(files: ReadonlyMap<string, string>, problems: Problems): readonly Guide[] {
  return [...files.keys()].toSorted().flatMap((file): Guide | [] => {
    const [, number, slug] = FILE.exec(file) ?? []
    if (slug === undefined) return []
    const root = parseLesson(files.get(file) ?? '', file, problems)
    const yaml = root?.children.find((node) => node.type === 'yaml')
    const origin = { file, line: (yaml?.position?.start.line ?? 0) + 1, column: 1 }
    const front = readYaml(frontMatterSchema, yaml?.value ?? '', origin, problems)
    if (!root || !front) return []
    const { sections } = outline(root)
    const alien = sections.find(({ kind }) => kind !== 'text')
    if (alien) problems.add(startOf(file), `A guide has no ${alien.kind}. Link to the lesson that has it.`)
    return {
      slug,
      number: Number(number),
      ...front.value,
      sections: sections.map(({ id, title }) => ({ id, title })),
    }
  })
}

/** Checks the nodes and links of every guide. */
export function checkGuides(
  files: ReadonlyMap<string, string>,
  targets: LinkTargets,
  problems: Problems,
): void {
  for (const [file, text] of files) {
    const slug = FILE.exec(file)?.[2]
    const root = slug === undefined ? undefined : parseLesson(text, file, problems)
    if (!root) continue
    const { links, ids } = checkNodes(root, file, problems)
    for (const { href, place } of links) {
      const own = href.startsWith('#') && ids.has(decodeURIComponent(href.slice(1)))
      const problem = own ? undefined : linkProblem(href, '', targets)
      if (problem) problems.add(place, `The link to ${href} leads nowhere. ${problem}`)
    }
  }
}
