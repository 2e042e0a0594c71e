import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { indexOf } from '#content/lesson-index.ts'
import { compileLesson } from './compile-lesson.ts'
import { createColourer, type Colourer } from './highlight.ts'
import { matterOf, readLibrary, type LessonFolder, type Library } from './library.ts'
import { ContentError } from './problem.ts'
import { referenceContent } from './reference-plugin.ts'

/** What each virtual module holds. */
const derived: Readonly<Record<string, (library: Library) => unknown>> = {
  'virtual:lesson-index': ({ tracks }) => indexOf(tracks),
  'virtual:lesson-outlines': ({ tracks }) =>
    tracks.flatMap(({ lessons }) => lessons),
  'virtual:review-cards': ({ cards }) => cards,
  'virtual:guides': ({ guides }) => guides,
}
const resolved = (id: string) => `\0${id}`

/**
 * Serves the lessons: `lesson.mdx` as a component with its outline and missions, `quiz.yaml` and `missions.yaml` as
 * data, and the virtual modules of `virtual-modules.d.ts`. A mistake in any of them fails the build with file and line.
 */
export function content(): Plugin[] {
  let root = process.cwd()
  let library: Promise<Library> | undefined
  let colourer: Promise<Colourer> | undefined
  const nameOf = (id: string) => relative(root, id.split('?', 1)[0] ?? id).replaceAll('\\', '/')
  const isContent = (path: string) => /^lessons\/.+\.(mdx|yaml|js)$/.test(nameOf(path))

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
        filter: { id: /^virtual:(lesson-(index|outlines)|review-cards|guides)$/ },
        handler: (id) => resolved(id),
      },
      load: {
        filter: { id: /^\0virtual:(lesson-(index|outlines)|review-cards|guides)$/ },
        async handler(id) {
          const read = await failWithPlace(this, () => (library ??= readContent(root)))
          const data = derived[id.slice(1)]
          return data ? asModule(data(read)) : null
        },
      },
      transform: {
        filter: { id: /\/lessons\/[^/]+\/(lesson\.mdx|\d+-[a-z0-9-]+\.mdx|quiz\.yaml|missions\.yaml|exercises\/[^/]+\/exercise\.yaml)$/ },
        async handler(text, id) {
          const file = nameOf(id)
          const read = await failWithPlace(this, () => (library ??= readContent(root)))
          const folder = read.folders.find((each) => file.startsWith(`${each.folder}/`))
          if (file.endsWith('exercise.yaml')) {
            const found = folder?.exercises.find(({ id }) => file === `${folder.folder}/exercises/${id}/exercise.yaml`)
            if (!found) return asModule(undefined)
            const { wrong: _wrong, ...exercise } = found.exercise
            return asModule({ ...exercise, id: found.id, start: found.start, solution: found.solution })
          }
          if (file.endsWith('quiz.yaml')) return asModule(folder?.quiz)
          if (file.endsWith('missions.yaml')) {
            const shown = folder?.missions.map(
              ({ solution: _solution, wrong: _wrong, ...mission }) => mission,
            )
            return asModule(shown)
          }
          const colour = await (colourer ??= createColourer())
          const code = await failWithPlace(this, () => compileLesson(text, file, colour))
          const companions = file.endsWith('lesson.mdx') ? companionsOf(folder, read) : ''
          return { code: code + companions, map: null, moduleType: 'js' }
        },
      },
      hotUpdate({ file, modules }) {
        if (!isContent(file)) return undefined
        library = undefined
        const graph = this.environment.moduleGraph
        const lesson = graph.getModulesByFile(file.replace(/[^/]+$/, 'lesson.mdx')) ?? []
        const virtual = Object.keys(derived).flatMap((id) => graph.getModuleById(resolved(id)) ?? [])
        return [...new Set([...modules, ...lesson, ...virtual])]
      },
    },
    referenceContent(),
  ]
}

/** Reads the content below a project's root and checks it. */
export async function readContent(root: string): Promise<Library> {
  const paths = (await readdir(join(root, 'lessons'), { recursive: true }))
    .map((path) => `lessons/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(mdx|yaml)$|\/exercises\/[^/]+\/[^/]+\.js$/.test(path))
  const files = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const),
  )
  return readLibrary(new Map(files))
}

/** What the module of a lesson's text exports beside the text, so that one file brings all of a lesson. */
function companionsOf(folder: LessonFolder | undefined, library: Library): string {
  const matter = folder && matterOf(folder.folder, library)
  const missions = folder?.missions.length
    ? "export { default as missions } from './missions.yaml'"
    : 'export const missions = []'
  return `\nexport const matter = ${JSON.stringify(matter ?? null)}\n${missions}\n`
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
