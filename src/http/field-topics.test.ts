import { expect, test } from 'vitest'
import { fieldEntries } from './field-registry.ts'
import { fieldTopics, topicOf } from './field-topics.ts'

test('every field of the registry stands under one topic, and nothing else does', () => {
  const names = fieldTopics.flatMap((topic) => topic.names)
  expect(names.toSorted()).toEqual(fieldEntries.map(({ name }) => name).toSorted())
})

test('a topic is found by the name of a field in any case', () => {
  expect(topicOf('etag')?.id).toBe('conditional')
  expect(topicOf('X-Greeting')).toBeUndefined()
})

test('no two topics have the same id', () => {
  expect(new Set(fieldTopics.map(({ id }) => id)).size).toBe(fieldTopics.length)
})
