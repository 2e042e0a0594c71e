import type { Plugin, Rolldown } from 'vite'

/** Where the player of a package starts. */
export const playerEntry = 'src/app/scorm/main.tsx'

/** Files that the player asks for by name. */
const ASKED_FOR = ['service-worker.js']

/**
 * Writes `player-files.json`: which files of the build make the player of a SCORM package, with everything it may load
 * later, so that a package is put together in the browser from what is served there.
 */
export function playerFiles(): Plugin {
  return {
    name: 'roundtrip:player-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find(
        (each): each is Rolldown.OutputChunk =>
          each.type === 'chunk' && each.isEntry && each.facadeModuleId?.endsWith(playerEntry) === true,
      )
      if (!entry) return this.error(`The build has no ${playerEntry} to make packages of`)
      const modules = reachable(entry.facadeModuleId ?? '', (id) => this.getModuleInfo(id))
      const files = filesOf(modules, bundle)
      const styles = loadedFirst(entry, bundle).flatMap((chunk) => [
        ...(chunk.viteMetadata?.importedCss ?? []),
      ])
      const source = JSON.stringify({
        script: entry.fileName,
        styles: [...new Set(styles)],
        files: [...files, ...ASKED_FOR],
      })
      this.emitFile({ type: 'asset', fileName: 'player-files.json', source })
    },
  }
}

interface ModuleLinks {
  readonly importedIds: readonly string[]
  readonly dynamicallyImportedIds: readonly string[]
}

/** The modules that one may come to need. Asked of modules, as a chunk may hold what other pages need as well. */
function reachable(entry: string, linksOf: (id: string) => ModuleLinks | null): ReadonlySet<string> {
  const seen = new Set([entry])
  for (const id of seen) {
    const links = linksOf(id)
    for (const each of [...(links?.importedIds ?? []), ...(links?.dynamicallyImportedIds ?? [])])
      seen.add(each)
  }
  return seen
}

/** The files that hold these modules, with all that they import, their styles and what these name. */
function filesOf(modules: ReadonlySet<string>, bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const files = new Set<string>()
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk')
  for (const chunk of chunks) {
    if (!chunk.moduleIds.some((id) => modules.has(id))) continue
    for (const each of loadedFirst(chunk, bundle)) {
      files.add(each.fileName)
      each.viteMetadata?.importedCss.forEach((file) => files.add(file))
      each.viteMetadata?.importedAssets.forEach((file) => files.add(file))
    }
  }
  for (const name of files) {
    const style = bundle[name]
    if (!name.endsWith('.css') || style?.type !== 'asset') continue
    for (const [, path = ''] of String(style.source).matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
      const asset = Object.keys(bundle).find((each) => each.endsWith(`/${path.split('/').at(-1)}`))
      if (asset) files.add(asset)
    }
  }
  return files
}

/** A chunk with all that it imports at once. */
function loadedFirst(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
): readonly Rolldown.OutputChunk[] {
  const seen = new Set([chunk])
  for (const each of seen) {
    for (const name of each.imports) {
      const next = bundle[name]
      if (next?.type === 'chunk') seen.add(next)
    }
  }
  return [...seen]
}
