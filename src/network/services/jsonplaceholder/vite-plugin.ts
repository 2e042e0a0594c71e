import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const PREFIX = 'virtual:jsonplaceholder/'

interface Photo {
  readonly url: string
  readonly thumbnailUrl: string
}

/**
 * Makes each collection of the `jsonplaceholder` package's data.json a module of its own,
 * `virtual:jsonplaceholder/todos` and so on, so that a page loads only what is asked for. A build
 * gets the package's licence beside them, as the licence asks.
 */
export function jsonplaceholder(): Plugin {
  let data: Record<string, readonly unknown[]> | undefined
  return {
    name: 'jsonplaceholder-collections',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      data ??= readData()
      const records = data[id.slice(PREFIX.length + 1)]
      if (!records) return this.error(`jsonplaceholder has no collection of the name in ${id.slice(1)}`)
      // Engines parse a JSON string faster than the same data written as a literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(records))})`
    },
    generateBundle() {
      if (!data) return
      const source = readFileSync(fileInPackage('LICENSE'), 'utf8')
      this.emitFile({ type: 'asset', fileName: 'licenses/jsonplaceholder.txt', source })
    },
  }
}

function readData(): Record<string, readonly unknown[]> {
  const data = JSON.parse(readFileSync(fileInPackage('data.json'), 'utf8'))
  return { ...data, photos: data.photos.map(atTodaysHost) }
}

function fileInPackage(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(`jsonplaceholder/${name}`)
  } catch (cause) {
    // Node's own error has a code that makes Vitest blame the virtual module, and hide what is missing.
    throw new Error(`The package jsonplaceholder has no ${name} here. Run npm install.`, { cause })
  }
}

/** The service moved its pictures to another host after the package was published. */
function atTodaysHost(photo: Photo): Photo {
  const url = photo.url.replace('http://placehold.it/', 'https://via.placeholder.com/')
  return { ...photo, url, thumbnailUrl: url.replace('/600/', '/150/') }
}
