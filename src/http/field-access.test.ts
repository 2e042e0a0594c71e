import { expect, test } from 'vitest'
import { readingRule, settingRule } from './field-access.ts'

test.each([
  ['Cookie', 'refused'],
  ['sec-fetch-site', 'refused'],
  ['Proxy-Authorization', 'refused'],
  ['Authorization', 'asks'],
  ['X-Greeting', 'asks'],
  ['content-type', 'by-value'],
  ['Range', 'by-value'],
])('a page sets %s: %s', (name, rule) => {
  expect(settingRule(name)).toBe(rule)
})

test.each([
  ['Set-Cookie', 'never'],
  ['set-cookie2', 'never'],
  ['content-type', 'always'],
  ['Content-Length', 'always'],
  ['ETag', 'exposed'],
  ['X-Greeting', 'exposed'],
])('a page reads %s of another origin: %s', (name, rule) => {
  expect(readingRule(name)).toBe(rule)
})
