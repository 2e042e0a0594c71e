import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { ContentError } from './problem.ts'
import { readReference, type ReferenceSource } from './reference-source.ts'

/** Serves the files of `lessons/reference` as data. A mistake in any of them fails the build with file and line. */
export function referenceContent(): Plugin {
  let root = process.cwd()
  let source: Promise<ReferenceSource> | undefined
  return {
    name: 'roundtrip-reference',
    enforce: 'pre',
    configResolved: (config) => {
      root = config.root
    },
    buildStart: () => {
      source = undefined
    },
    transform: {
      filter: { id: /\/lessons\/reference\/[^/]+\.yaml$/ },
      async handler(_text, id) {
        const file = relative(root, id).replaceAll('\\', '/')
        try {
          const entries = (await (source ??= readReferenceFiles(root))).get(file)
          return { code: `export default ${JSON.stringify(entries ?? [])}`, map: null, moduleType: 'js' }
        } catch (error) {
          if (error instanceof ContentError) this.error(error.message)
          throw error
        }
      },
    },
    hotUpdate({ file }) {
      if (/\/lessons\/(reference\/[^/]+|curriculum)\.yaml$/.test(file.replaceAll('\\', '/')))
        source = undefined
      return undefined
    },
  }
}

/** Reads the reference below a project's root and checks it. */
export async function readReferenceFiles(root: string): Promise<ReferenceSource> {
  const names = (await readdir(join(root, 'lessons/reference'))).filter((name) => name.endsWith('.yaml'))
  const paths = ['lessons/curriculum.yaml', ...names.map((name) => `lessons/reference/${name}`)]
  const files = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const),
  )
  return readReference(new Map(files))
}
