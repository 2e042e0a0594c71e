import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { groups } from './endpoints.ts'
import { createService } from './index.ts'
import { methodsOf, templateOf } from './path.ts'

const { handlers } = createService()

/** `/path` with its methods, HEAD aside, as `GET, POST`. */
const handled = new Map<string, string>()
for (const handler of handlers) {
  const path = templateOf(handler) ?? 'a path that was not made with at()'
  const methods = [...(handled.get(path)?.split(', ') ?? []), ...methodsOf(handler)]
  const told = methods.filter((method) => method !== 'HEAD').toSorted()
  handled.set(path, told.join(', '))
}

describe('every endpoint', () => {
  it('is in the table of the README, with its methods, and no other is', () => {
    const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
    const rows = Array.from(readme.matchAll(/^\| `([^`]+)` \| ([A-Z, ]+) \| (.+) \| .*\|$/gm))
    const listed = new Map(rows.map(([, path = '', methods = '']) => [path, methods]))
    expect(listed).toEqual(handled)
    expect(rows).toHaveLength(handled.size)
  })

  it('is on the index page, and no other is', async () => {
    const listed = groups.flatMap(({ endpoints }) => Object.keys(endpoints))
    expect(listed.toSorted()).toEqual([...handled.keys()].toSorted())
    const { text } = await ask('/')
    for (const path of listed) expect(text).toContain(`<code>${path}</code>`)
  })

  it('is described at /spec.json', async () => {
    const { json } = await ask('/spec.json')
    const { paths, swagger } = Object(json)
    expect(swagger).toBe('2.0')
    expect(Object.keys(paths).toSorted()).toEqual([...handled.keys()].toSorted())
    expect(Object.keys(paths['/redirect-to']).toSorted()).toEqual(['delete', 'get', 'patch', 'post', 'put'])
    expect(paths['/links/{n}/{offset}'].get.parameters).toHaveLength(2)
  })
})
