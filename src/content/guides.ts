import type { MDXComponents } from 'mdx/types'
import type { ComponentType } from 'react'
import guides from 'virtual:guides'
import type { Guide } from './compile/guides.ts'

export type { Guide } from './compile/guides.ts'
export { guides }

/** A guide’s text. */
export type GuideBody = ComponentType<{ components: MDXComponents }>

const bodies = import.meta.glob<GuideBody>('/lessons/teaching/*.mdx', { import: 'default' })

const loaded = new Map<string, Promise<GuideBody>>()

/**
 * Loads a guide’s text. Gives the same promise for the same guide, so that it may be handed to React’s `use`.
 * @returns a promise that rejects where it can’t be fetched; the next call tries again
 */
export function loadGuide({ slug, number }: Guide): Promise<GuideBody> {
  const file = `/lessons/teaching/${String(number).padStart(2, '0')}-${slug}.mdx`
  const known = loaded.get(file)
  if (known) return known
  const load = bodies[file]
  const loading = load ? load() : Promise.reject(new Error(`There is no guide ${slug}`))
  loaded.set(file, loading)
  loading.catch(() => loaded.delete(file))
  return loading
}
