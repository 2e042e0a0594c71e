import { LONGEST_FILE, nothingRead, type Imported } from './imported.ts'
import { readAiken } from './read-aiken.ts'
import { readGift } from './read-gift.ts'
import { readMoodleXml } from './read-moodle-xml.ts'
import { readOwnJson, readOwnYaml } from './read-own.ts'

/** What a file of questions is. */
export type QuestionFormat = 'gift' | 'moodle-xml' | 'aiken' | 'json' | 'yaml'

/** How {@link QuestionFormat}s are called. */
export const questionFormatNames: Readonly<Record<QuestionFormat, string>> = {
  gift: 'GIFT',
  'moodle-xml': 'Moodle XML',
  aiken: 'Aiken',
  json: 'Roundtrip quiz (JSON)',
  yaml: 'Roundtrip quiz (YAML)',
}

export interface ReadQuestions extends Imported {
  /** As what it was read; absent where it is nothing that is known here. */
  readonly format?: QuestionFormat
}

const known = 'Known here are GIFT, Moodle XML, Aiken, and quizzes of Roundtrip in JSON or YAML.'

const readers: Readonly<Record<QuestionFormat, (text: string) => Imported>> = {
  gift: readGift,
  'moodle-xml': readMoodleXml,
  aiken: readAiken,
  json: readOwnJson,
  yaml: readOwnYaml,
}

/** Reads questions from a file of any format that is known; what the file says tells which, not its name. */
export function readQuestions(fileName: string, text: string): ReadQuestions {
  const name = fileName === '' ? 'The text' : `“${fileName}”`
  if (text.length > LONGEST_FILE) {
    return nothingRead(
      `${name} is larger than ${LONGEST_FILE / 1_000_000} MB. Split it, or leave out its images.`,
    )
  }
  const source = text.replace(/^\ufeff/, '')
  if (source.trim() === '') return nothingRead(`${name} is empty.`)
  const foreign = foreignFile(source)
  if (foreign !== undefined) return nothingRead(`${name} ${foreign}`)
  const format = formatOf(source)
  if (!format) return nothingRead(`${name} holds no questions that can be told. ${known}`)
  const read = readers[format](source)
  if (read.questions.length === 0 && read.problems.length === 0) {
    return {
      format,
      ...nothingRead(`${name} is ${questionFormatNames[format]}, but there is no question in it.`),
    }
  }
  if (!source.includes('\ufffd')) return { format, ...read }
  const garbled = 'Some characters can’t be read: they show as \ufffd. Save the file as UTF-8.'
  return { format, ...read, problems: [{ what: garbled, leftOut: 0 }, ...read.problems] }
}

function formatOf(source: string): QuestionFormat | undefined {
  const start = source.trimStart()
  if (start.startsWith('<')) return 'moodle-xml'
  if (/^(\{\s*["}]|\[\s*[[{"\]])/.test(start)) return 'json'
  if (/^version:\s*\S/m.test(source) && /^questions:/m.test(source)) return 'yaml'
  if (/^[ \t]*ANSWER:/im.test(source) && /^[ \t]*[A-Z][.)]\s/m.test(source)) {
    if (!/^[ \t]*::|[^\\]\{[\s#]*[=~]/m.test(source)) return 'aiken'
  }
  return /(^|[^\\])[{}]/.test(source) || /^[ \t]*::/m.test(source) ? 'gift' : undefined
}

/** What a file is that holds no questions, in words that go on after its name. */
function foreignFile(source: string): string | undefined {
  if (source.startsWith('PK\u0003\u0004'))
    return 'is a zip archive, or a document in one. Unpack it first, and take the file of questions.'
  if (source.startsWith('%PDF')) return 'is a PDF. Export the questions as text: GIFT or Moodle XML.'
  if (isBinary(source)) return `is no text. ${known}`
  const [, root = ''] =
    /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]{0,10000}?-->\s*)*<(?:!doctype\s+)?([\w:-]+)/i.exec(source) ?? []
  const about = foreignRoots.get(root.toLowerCase())
  return about && `is ${about} Export the questions as Moodle XML or GIFT.`
}

const foreignRoots: ReadonlyMap<string, string> = new Map([
  ['html', 'a web page.'],
  ['questestinterop', 'QTI 1.2, which is not read here.'],
  ['assessmentitem', 'QTI 2, which is written but not read here.'],
  ['assessmenttest', 'QTI 2, which is written but not read here.'],
  ['manifest', 'the list of a package, without its questions.'],
  ['svg', 'a drawing.'],
])

/** Control characters that no text has, or more unreadable characters than a wrong encoding gives. */
function isBinary(source: string): boolean {
  const start = source.slice(0, 4_000)
  // eslint-disable-next-line no-control-regex
  const controls = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  const unreadable = start.match(/\ufffd/g)?.length ?? 0
  return controls > 2 || unreadable > start.length / 4
}
