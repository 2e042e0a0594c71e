import { expect, test } from 'vitest'
import { listedRfcs, mentionProblem } from './rfc-sections.ts'

const rfcs = {
  9110: { title: 'HTTP Semantics', sections: { '9': 'Methods', '9.1': 'Overview' } },
  7519: { title: 'JSON Web Token (JWT)', some: { '4.1': 'Registered Claim Names' } },
  6454: { title: 'The Web Origin Concept', recalled: { '3.2': 'Origin' } },
  6570: { title: 'URI Template' },
}

test.each([
  ['9110', undefined],
  ['9110', '9.1'],
  ['7519', '4.1'],
  ['6454', '3.2'],
  ['6570', undefined],
])('RFC %s, %s, is listed', (number, section) => {
  expect(mentionProblem({ number, section }, rfcs)).toBeUndefined()
})

test.each([
  ['9110', '9.2', 'RFC 9110, “HTTP Semantics”, has no section 9.2.'],
  ['7519', '4.2', 'Nobody has looked up section 4.2 of RFC 7519.'],
  ['6570', '1', 'Nobody has looked up section 1 of RFC 6570.'],
  ['2616', undefined, 'RFC 2616 is not in lessons/reference/rfcs.yaml.'],
])('RFC %s, %s, is not', (number, section, problem) => {
  expect(mentionProblem({ number, section }, rfcs)).toContain(problem)
})

test('the list has each section under the one that it belongs to, and each with a title', () => {
  const orphans = Object.entries(listedRfcs()).flatMap(
    ([number, { title, sections = {}, some = {}, recalled = {} }]) => [
      ...(title === '' ? [number] : []),
      ...Object.entries({ ...sections, ...some, ...recalled })
        .filter(([section, name]) => name === '' || !/^(\d{1,2}|[A-Z])(\.\d{1,2})*$/.test(section))
        .map(([section]) => `${number} ${section}`),
      ...Object.keys(sections)
        .filter((section) => section.includes('.') && !(section.replace(/\.\d+$/, '') in sections))
        .map((section) => `${number} ${section}`),
    ],
  )
  expect(orphans).toEqual([])
})
