import { expect, test } from 'vitest'
import { readContent } from '#content/compile/vite-plugin.ts'
import { modes } from '#features/sandbox/modes/mode-switch.tsx'

const { pages } = await readContent(process.cwd())

test('lessons may link to each mode of the sandbox, and to no other', () => {
  const sandbox = pages.find(({ path }) => path === 'sandbox')
  const addresses = ['/sandbox', ...(sandbox?.queries ?? []).map((query) => `/sandbox?${query}`)]
  expect(addresses).toEqual(modes.map(({ href }) => href))
})

test('every address has one page', () => {
  const paths = pages.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
})
