import { Collected } from './collect.ts'
import { fromMoodle } from './from-moodle.ts'
import { NotReadable, nothingRead, type Imported } from './imported.ts'
import { moodleQuestionOf } from './moodle-element.ts'
import { children, textIn, xmlTree, type XmlElement, type XmlFile } from './xml-tree.ts'

/** Reads the questions of a file that Moodle exported as “Moodle XML”. */
export function readMoodleXml(text: string): Imported {
  let file: XmlFile
  try {
    file = xmlTree(text)
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error
    return nothingRead(`This XML can’t be read: ${error.message}`)
  }
  if (file.root.name !== 'quiz') {
    return nothingRead(
      `This is XML, but not Moodle’s: it begins with <${file.root.name.slice(0, 40)}>, not with <quiz>. Export the questions as “Moodle XML”.`,
    )
  }
  const collected = new Collected()
  if (file.hasDoctype) {
    collected.note(
      {},
      'The file declares a document type. Moodle’s have none; entities it declares stand as they are written.',
    )
  }
  for (const element of questionsIn(file.root)) {
    if (element.attributes.get('type') !== 'category') collected.take(placeOf(element), () => made(element))
  }
  if (!file.root.closed) {
    collected.note({}, 'The file ends before </quiz>: something is missing at its end. Export it again.')
  }
  return collected.done()
}

/** The questions in an element. One whose end tag is missing has those that follow inside. */
function questionsIn(element: XmlElement): XmlElement[] {
  return children(element, 'question').flatMap((question) => [question, ...questionsIn(question)])
}

function made(element: XmlElement) {
  if (!element.closed) throw new NotReadable('it is cut off: its </question> is missing.')
  return fromMoodle(moodleQuestionOf(element))
}

function placeOf(element: XmlElement) {
  const name = textIn(element, 'name')
  return { line: element.line, ...(name ? { question: name.slice(0, 200) } : {}) }
}
