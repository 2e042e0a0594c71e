import type { Plugin } from 'vite'
import { indexEntries } from '#content/search/engine.ts'
import { ContentError } from './problem.ts'
import { readReferenceFiles } from './reference-plugin.ts'
import { searchEntries } from './search-entries.ts'
import { readContent } from './vite-plugin.ts'

const ID = 'virtual:search-index'
const RESOLVED = `\0${ID}`

/** Serves the index of all that can be found, made of the content when it is asked for. */
export function searchIndex(): Plugin {
  let root = process.cwd()
  return {
    name: 'roundtrip-search-index',
    configResolved: (config) => {
      root = config.root
    },
    resolveId: { filter: { id: /^virtual:search-index$/ }, handler: () => RESOLVED },
    load: {
      filter: { id: /^\0virtual:search-index$/ },
      async handler() {
        try {
          const [library, reference] = await Promise.all([readContent(root), readReferenceFiles(root)])
          const index = JSON.stringify(indexEntries(searchEntries(library, reference)))
          // A browser reads JSON sooner than the same as code.
          return { code: `export default JSON.parse(${JSON.stringify(index)})`, map: null, moduleType: 'js' }
        } catch (error) {
          if (error instanceof ContentError) this.error(error.message)
          throw error
        }
      },
    },
    hotUpdate({ file }) {
      if (!/\/lessons\/.+\.(mdx|yaml)$/.test(file.replaceAll('\\', '/'))) return undefined
      // Read anew by the next page that searches; no page is loaded again for it.
      const module = this.environment.moduleGraph.getModuleById(RESOLVED)
      if (module) this.environment.moduleGraph.invalidateModule(module)
      return undefined
    },
  }
}
