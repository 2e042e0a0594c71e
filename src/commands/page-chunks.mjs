/**
 * The modules each kind of page loads first begin at one of these. The entry is loaded by all.
 * @type {readonly (readonly [page: string, module: RegExp])[]}
 */
const ROOTS = [
  ['every', /\/src\/main\.tsx$/],
  ['home', /\/src\/app\/home-route\.tsx$/],
  ['lesson', /\/src\/features\/lessons\/lesson-page\.tsx$|\/lessons\/[^/]+\/(lesson\.mdx|missions\.yaml)/],
  ['sandbox', /\/src\/features\/sandbox\/modes\/sandbox-modes\.tsx$/],
]

/**
 * The chunk for a module: what more than one kind of page loads first is one file for each set of pages,
 * because twenty small files compress worse. Anything else is left to the bundler: what only later parts
 * share must not come with a page.
 * @param {string} id
 * @param {{ getModuleInfo: (id: string) => { importers: readonly string[] } | null }} graph
 * @returns {string | null}
 */
export function pageChunk(id, graph) {
  // What starts the lab must not start it where a file is only shared with it, as in a SCORM package.
  if (id.endsWith('/src/main.tsx')) return null
  const pages = new Set()
  const seen = new Set()
  /** @param {string} from */
  const climb = (from) => {
    if (seen.has(from)) return
    seen.add(from)
    for (const [page, root] of ROOTS) if (root.test(from)) pages.add(page)
    graph.getModuleInfo(from)?.importers.forEach(climb)
  }
  climb(id)
  if (pages.has('every') || (pages.has('home') && pages.size > 1)) return 'shared'
  return pages.size > 1 ? 'panels' : null
}
