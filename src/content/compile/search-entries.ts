import type {
  FieldReference,
  MethodReference,
  StatusReference,
  UnregisteredCode,
} from '#content/reference-entry.ts'
import type { SearchEntry } from '#content/search/entry.ts'
import { exerciseSection, FACTS_SECTION, missionSection, QUIZ_SECTION } from '#content/lesson.ts'
import { fieldEntry } from '#http/field-registry.ts'
import { methods } from '#http/method.ts'
import { otherMethods, type OtherMethod } from '#http/other-methods.ts'
import { reasonPhrase } from '#http/status.ts'
import { textOfFact } from './front-matter.ts'
import type { LessonFolder, Library } from './library.ts'
import type { ReferenceSource } from './reference-source.ts'

/** Everything that can be found by its words, in the order of the curriculum; then the reference. */
export function searchEntries({ tracks, folders }: Library, reference: ReferenceSource): SearchEntry[] {
  const order = tracks.flatMap(({ lessons }) => lessons.map(({ slug }) => slug))
  const lessons = folders.toSorted((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug))
  return [
    ...lessons.flatMap(lessonEntries),
    ...[...reference.values()].flat().map((entry) => ('field' in entry ? field(entry) : codeOrMethod(entry))),
    ...otherMethods.map(otherMethod),
  ]
}

/** What a lesson’s other files say of one of its sections. */
interface Told {
  readonly kind: 'mission' | 'exercise'
  readonly title: string
  readonly task: string
}

function lessonEntries({ slug, source, missions, exercises }: LessonFolder): SearchEntry[] {
  const { title, description, facts } = source.frontMatter
  const page = `/lessons/${slug}`
  const told = new Map<string, Told>([
    ...missions.map(({ id, title, task }) => [missionSection(id), { kind: 'mission', title, task }] as const),
    ...exercises.map(
      ({ id, exercise: { title, task } }) =>
        [exerciseSection(id), { kind: 'exercise', title, task }] as const,
    ),
  ])
  const parts = source.passages.flatMap((passage): SearchEntry[] => {
    const { id, text } = passage
    // A lesson’s quiz is a command of its own, and there is nothing under it to find.
    if (id === QUIZ_SECTION) return []
    if (id === '') return [{ kind: 'lesson', href: page, title, place: [], text: `${description} ${text}` }]
    const href = `${page}#${id}`
    const task = told.get(id)
    if (task)
      return [
        { kind: task.kind, href, title: task.title, place: [title], text: plain(`${task.task} ${text}`) },
      ]
    const kind = passage.kind === 'faq' ? 'faq' : 'section'
    // A heading that only opens a list of questions, or is followed by finer ones, is a place all the same.
    return [{ kind, href, title: passage.title, place: [title, ...passage.place], text }]
  })
  const remembered = facts.map((fact): SearchEntry => ({
    kind: 'fact',
    href: `${page}#${FACTS_SECTION}`,
    title: plain(textOfFact(fact)),
    place: [title],
    text: '',
  }))
  return [...parts, ...remembered]
}

function codeOrMethod(entry: StatusReference | MethodReference | UnregisteredCode): SearchEntry {
  if ('method' in entry) {
    const {
      method,
      means,
      requestContent,
      responseContent,
      form,
      again,
      cache,
      answers,
      confused = [],
    } = entry
    const meaning = methods.find(({ name }) => name === method)?.meaning ?? ''
    return {
      kind: 'method',
      href: `/reference/methods/${method}`,
      title: method,
      place: [],
      text: prose([
        meaning,
        means,
        // A bare “Yes” says nothing: each answer stands behind its question, as on the page.
        `Send again when no answer came? ${again}`,
        `Is the response cacheable? ${cache}`,
        `Content in the request? ${requestContent}`,
        `Content in the response? ${responseContent}`,
        `From an HTML form? ${form}`,
        ...answers.map(({ code, when }) => `${code} ${reasonPhrase(code)}: ${when}`),
        ...confused.map((other) => `${other.method}: ${other.because}`),
      ]),
    }
  }
  const { code } = entry
  const at = { kind: 'status', href: `/reference/status/${code}`, place: [] } as const
  if ('name' in entry) {
    const { name, by, says } = entry
    return { ...at, title: `${code} ${name}`, text: prose([`Not registered; made up by ${by}.`, says]) }
  }
  const { means, act, again, done, cache, content, confused = [] } = entry
  return {
    ...at,
    title: `${code} ${reasonPhrase(code)}`,
    text: prose([
      means,
      `Who must act? ${actors[act.who]}: ${act.must}`,
      `Send again? ${again}`,
      `Was it done? ${done}`,
      `Cacheable by default? ${cache}`,
      `Has content? ${content}`,
      ...entry.fields.map(({ name, note }) => (note === undefined ? name : `${name}: ${note}`)),
      ...confused.map((other) => `${other.code} ${reasonPhrase(other.code)}: ${other.because}`),
    ]),
  }
}

const actors = { client: 'Client', server: 'Server', both: 'Both sides', nobody: 'Nobody' } as const

function field({ field: name, more }: FieldReference): SearchEntry {
  const { meaning = '', syntax = '' } = fieldEntry(name) ?? {}
  return {
    kind: 'field',
    href: `/reference/fields/${name}`,
    title: name,
    place: [],
    text: prose([meaning, syntax, more]),
  }
}

function otherMethod({ name, meaning }: OtherMethod): SearchEntry {
  return { kind: 'method', href: `/reference/methods/${name}`, title: name, place: [], text: prose([meaning]) }
}

/** Pieces of a page as sentences of one line. */
function prose(pieces: readonly string[]): string {
  return plain(pieces.map((piece) => piece.trim().replace(/[^.!?:]$/, '$&.')).join(' '))
}

/** A text without the marks of `code` and **bold**. */
function plain(text: string): string {
  return text
    .replace(/`([^`]+)`|\*\*([^*]+)\*\*/g, (_all, code: string | undefined, bold = '') => code ?? bold)
    .replace(/\s+/g, ' ')
    .trim()
}
