import { parse as parseYaml } from 'yaml'
import { QuizFormatError, upgradedQuiz } from '#grading/quiz/parse-quiz.ts'
import { Collected } from './collect.ts'
import { NotReadable, nothingRead, type Imported } from './imported.ts'

/** The most characters of YAML that are read: it takes far longer than JSON. */
const LONGEST_YAML = 2_000_000

/** Reads a quiz of any version of our own format; a question that is wrong doesn't stop the others. */
export function readOwnJson(text: string): Imported {
  try {
    return fromData(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error
    return nothingRead(`This JSON is damaged or breaks off: ${error.message}. Export it again.`)
  }
}

/** The same, written in YAML. */
export function readOwnYaml(text: string): Imported {
  if (text.length > LONGEST_YAML) {
    return nothingRead('This YAML is longer than 2 MB. Save the quiz as JSON, or split it.')
  }
  try {
    return fromData(parseYaml(text, { logLevel: 'silent' }))
  } catch (error) {
    if (error instanceof NotReadable) throw error
    return nothingRead(`This YAML can’t be read: ${String((error as Error).message).slice(0, 300)}`)
  }
}

function fromData(input: unknown): Imported {
  let quiz: unknown
  try {
    quiz = upgradedQuiz(input)
  } catch (error) {
    if (!(error instanceof QuizFormatError)) throw error
    return nothingRead(error.message)
  }
  const questions =
    typeof quiz === 'object' && quiz !== null && 'questions' in quiz ? quiz.questions : undefined
  if (!Array.isArray(questions)) return nothingRead('This quiz has no list of questions.')
  const collected = new Collected()
  for (const [index, question] of (questions as readonly unknown[]).entries()) {
    collected.take({ question: nameOf(question, index) }, () => {
      if (typeof question !== 'object' || question === null)
        throw new NotReadable('it is no question but a bare value.')
      return { data: question, notes: [] }
    })
  }
  return collected.done()
}

function nameOf(question: unknown, index: number): string {
  const named = typeof question === 'object' && question !== null ? question : {}
  const name = 'label' in named ? named.label : 'id' in named ? named.id : undefined
  return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 200) : `Question ${index + 1}`
}
