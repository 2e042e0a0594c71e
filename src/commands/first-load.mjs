import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/**
 * @typedef {{ file: string, imports?: string[], dynamicImports?: string[], css?: string[] }} Chunk
 */

/** What each page loads first, as modules of the source, and its budget in kB (brotli). */
export const pages = [
  { name: 'home', modules: ['src/app/home-route.tsx'], budget: 110 },
  {
    name: 'a lesson',
    modules: ['src/features/lessons/lesson-page.tsx', 'lessons/03-methods/lesson.mdx'],
    budget: 110,
  },
  { name: 'sandbox', modules: ['src/features/sandbox/modes/sandbox-modes.tsx'], budget: 150 },
]

/**
 * The JavaScript a page needs before it can be used: its chunks with all that they import,
 * without what is loaded later.
 * @param {string} dist folder of the build
 * @param {readonly string[]} modules source modules of the page, besides the entry
 * @returns {{ files: string[], bytes: number }} size in bytes after brotli
 * @throws {Error} where the build has no such module
 */
export function firstLoad(dist, modules) {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const files = new Set()
  /** @param {string} key */
  const add = (key) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`The build has no module ${key}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(add)
  }
  add('index.html')
  modules.forEach(add)
  const scripts = [...files].filter((file) => file.endsWith('.js'))
  const bytes = scripts.reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(dist, file))).byteLength,
    0,
  )
  return { files: scripts, bytes }
}
