import type {
  FieldReference,
  MethodReference,
  StatusReference,
  UnregisteredCode,
} from '#content/reference-entry.ts'
import { fieldTopics } from '#http/field-topics.ts'
import { methods } from '#http/method.ts'
import { statusClass, statusCodes } from '#http/status.ts'
import { curriculumSchema } from './front-matter.ts'
import type { ContentFiles } from './library.ts'
import { Problems, startOf } from './problem.ts'
import {
  fieldFileSchema,
  methodFileSchema,
  statusFileSchema,
  unregisteredFileSchema,
} from './reference-schema.ts'
import { readYaml, type YamlData } from './yaml-data.ts'

type Entries =
  | readonly StatusReference[]
  | readonly MethodReference[]
  | readonly FieldReference[]
  | readonly UnregisteredCode[]

/** The reference's files, read and checked: path → entries. */
export type ReferenceSource = ReadonlyMap<string, Entries>

const FOLDER = 'lessons/reference'
const CURRICULUM = 'lessons/curriculum.yaml'

/**
 * Reads the reference: one entry for every registered status code, in the file of its class, for every method, and for
 * every field of the registry, in the file of its topic.
 * @throws {ContentError} with everything that is wrong with it
 */
export function readReference(files: ContentFiles): ReferenceSource {
  const problems = new Problems()
  const textOf = (file: string) => files.get(file) ?? ''
  const curriculum = readYaml(curriculumSchema, textOf(CURRICULUM), startOf(CURRICULUM), problems)
  const lessons = new Set(curriculum?.value.tracks.flatMap((track) => track.lessons.map(({ slug }) => slug)))
  const source = new Map<string, Entries>()

  for (const digit of [1, 2, 3, 4, 5] as const) {
    const file = `${FOLDER}/status-${digit}xx.yaml`
    const entries = readYaml(statusFileSchema, textOf(file), startOf(file), problems)
    if (!entries) continue
    const expected = statusCodes.filter(({ code }) => statusClass(code) === digit).map(({ code }) => code)
    checkComplete(file, expected, entries, ({ code }) => code, problems)
    checkLessons(entries, lessons, problems)
    source.set(file, entries.value)
  }

  const methodFile = `${FOLDER}/methods.yaml`
  const methodEntries = readYaml(methodFileSchema, textOf(methodFile), startOf(methodFile), problems)
  if (methodEntries) {
    const expected = methods.map(({ name }) => name)
    checkComplete(methodFile, expected, methodEntries, ({ method }) => method, problems)
    checkLessons(methodEntries, lessons, problems)
    source.set(methodFile, methodEntries.value)
  }

  for (const { id, names } of fieldTopics) {
    const file = `${FOLDER}/fields-${id}.yaml`
    const entries = readYaml(fieldFileSchema, textOf(file), startOf(file), problems)
    if (!entries) continue
    checkComplete(file, names, entries, ({ field }) => field, problems)
    checkLessons(entries, lessons, problems)
    source.set(file, entries.value)
  }

  const unregisteredFile = `${FOLDER}/unregistered.yaml`
  const unregistered = readYaml(
    unregisteredFileSchema,
    textOf(unregisteredFile),
    startOf(unregisteredFile),
    problems,
  )
  if (unregistered) source.set(unregisteredFile, unregistered.value)

  problems.throwIfAny()
  return source
}

/** Each key that is expected has one entry, and there are no others. */
function checkComplete<Entry, Key>(
  file: string,
  expected: readonly Key[],
  entries: YamlData<readonly Entry[]>,
  keyOf: (entry: Entry) => Key,
  problems: Problems,
): void {
  const keys = entries.value.map(keyOf)
  for (const key of expected) {
    if (!keys.includes(key)) problems.add(startOf(file), `There is no entry for ${key}. Write one.`)
  }
  keys.forEach((key, index) => {
    if (!expected.includes(key))
      problems.add(entries.placeOf([index]), `${key} does not belong into this file.`)
    else if (keys.indexOf(key) < index)
      problems.add(entries.placeOf([index]), `${key} has an entry further up.`)
  })
}

function checkLessons(
  entries: YamlData<readonly { readonly learn: readonly string[] }[]>,
  lessons: ReadonlySet<string>,
  problems: Problems,
): void {
  entries.value.forEach(({ learn }, index) =>
    learn.forEach((slug, at) => {
      if (lessons.has(slug)) return
      problems.add(entries.placeOf([index, 'learn', at]), `“${slug}” is not a lesson of curriculum.yaml.`)
    }),
  )
}
