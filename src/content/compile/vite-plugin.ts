import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { compileLesson } from './compile-lesson.ts'
import { createColourer, type Colourer } from './highlight.ts'
import { readLibrary, type Library } from './library.ts'
import { ContentError } from './problem.ts'
import { referenceContent } from './reference-plugin.ts'

const INDEX = 'virtual:lesson-index'
const FACTS = 'virtual:lesson-facts'
const resolved = (id: string) => `\0${id}`

/**
 * Serves the lessons: `lesson.mdx` as a component, `quiz.yaml` and `missions.yaml` as data, and the virtual
 * modules of `virtual-modules.d.ts`. A mistake in any of them fails the build with file and line.
 */
export function content(): Plugin[] {
  let root = process.cwd()
  let library: Promise<Library> | undefined
  let colourer: Promise<Colourer> | undefined
  const nameOf = (id: string) => relative(root, id.split('?', 1)[0] ?? id).replaceAll('\\', '/')
  const isContent = (path: string) => /^lessons\/.+\.(mdx|yaml)$/.test(nameOf(path))

  return [
    {
      name: 'roundtrip-content',
      enforce: 'pre',
      configResolved: (config) => {
        root = config.root
      },
      buildStart: () => {
        library = undefined
      },
      resolveId: {
        filter: { id: /^virtual:lesson-(index|facts)$/ },
        handler: (id) => resolved(id),
      },
      load: {
        filter: { id: /^\0virtual:lesson-(index|facts)$/ },
        async handler(id) {
          const { tracks, folders } = await failWithPlace(this, () => (library ??= readContent(root)))
          if (id === resolved(INDEX)) return asModule(tracks)
          if (id !== resolved(FACTS)) return null
          return asModule(
            Object.fromEntries(folders.map(({ slug, source }) => [slug, source.frontMatter.facts])),
          )
        },
      },
      transform: {
        filter: { id: /\/lessons\/[^/]+\/(lesson\.mdx|quiz\.yaml|missions\.yaml)$/ },
        async handler(text, id) {
          const file = nameOf(id)
          const { folders } = await failWithPlace(this, () => (library ??= readContent(root)))
          const folder = folders.find((each) => file.startsWith(`${each.folder}/`))
          if (file.endsWith('quiz.yaml')) return asModule(folder?.quiz)
          if (file.endsWith('missions.yaml')) {
            const shown = folder?.missions.map(
              ({ solution: _solution, wrong: _wrong, ...mission }) => mission,
            )
            return asModule(shown)
          }
          const colour = await (colourer ??= createColourer())
          const code = await failWithPlace(this, () => compileLesson(text, file, colour))
          return { code, map: null, moduleType: 'js' }
        },
      },
      hotUpdate({ file, modules }) {
        if (!isContent(file)) return undefined
        library = undefined
        const graph = this.environment.moduleGraph
        const derived = [INDEX, FACTS].flatMap((id) => graph.getModuleById(resolved(id)) ?? [])
        return [...modules, ...derived]
      },
    },
    referenceContent(),
  ]
}

/** Reads the content below a project's root and checks it. */
export async function readContent(root: string): Promise<Library> {
  const paths = (await readdir(join(root, 'lessons'), { recursive: true }))
    .map((path) => `lessons/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(mdx|yaml)$/.test(path))
  const files = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const),
  )
  return readLibrary(new Map(files))
}

function asModule(data: unknown) {
  return { code: `export default ${JSON.stringify(data ?? null)}`, map: null, moduleType: 'js' as const }
}

interface Failing {
  error(message: string): never
}

async function failWithPlace<T>(plugin: Failing, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ContentError) plugin.error(error.message)
    throw error
  }
}
