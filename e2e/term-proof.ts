import { inflateRawSync } from 'node:zlib'
import { expect } from './lab.ts'
import { matching, secrets } from './term-quiz.ts'

/** Names under which a key, or words that give it away, would stand. */
const telling =
  /^(correct|right|wrong|answers?|accept\w*|match\w*|order|solution|requirements?|feedback|others|tolerance|key|privateKey)$/i

/** What a link holds, read as anybody can who has it. */
export function heldBy(link: string): Record<string, unknown> {
  const fragment = new URL(link).hash.slice(1).split('&')[0] ?? ''
  return JSON.parse(inflateRawSync(Buffer.from(fragment, 'base64url')).toString())
}

/** Every name in a value, with the names that lead there. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => {
    const here = [...path, name]
    return [here, ...pathsIn(each, here)]
  })
}

/** Proves that what goes out to the class tells nothing of what is right. */
export function expectNoKeyIn(held: Record<string, unknown>): void {
  expect(held).toMatchObject({ mode: 'sealed', settings: { feedback: 'released' } })
  const told = pathsIn(held)
    .filter((path) => telling.test(path.at(-1) ?? ''))
    .map((path) => path.join('.'))
  expect(told).toEqual(['settings.feedback'])
  // The public key is random letters, among which anything may be found.
  const text = JSON.stringify({ ...held, publicKey: '' })
  for (const secret of secrets) expect(text.toLowerCase()).not.toContain(secret.toLowerCase())
  const questions = held['questions'] as readonly { kind: string; choices?: readonly string[] }[]
  expect(questions.map(({ kind }) => kind)).toEqual(['single', 'text', 'matching', 'multiple', 'predict'])
  const { choices = [] } = questions.find(({ kind }) => kind === 'matching') ?? {}
  expect(choices.toSorted()).toEqual([...matching.items.map(({ words }) => words), matching.extra].toSorted())
}
