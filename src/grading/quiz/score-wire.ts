import { sameName } from '#http/field.ts'
import { jsonDifference } from '#grading/json-part.ts'
import { urlFits } from '#grading/url-pattern.ts'
import type { Guess, SentRequest } from './answer.ts'
import type { QuestionOf } from './quiz-schema.ts'
import { nothingScored, said, type AnswerScore } from './score-of.ts'
import { fitsWildcards } from './wildcards.ts'
import type { Wanted } from './wire-schema.ts'

/** Partial credit: requirements met / requirements. */
export function scoreRequest(question: QuestionOf<'request'>, sent: SentRequest | undefined): AnswerScore {
  const parts = question.requirements.map(({ says, feedback, wanted }) => {
    const right = sent !== undefined && isAsWanted(wanted, sent)
    return { text: says, right, feedback: right ? '' : feedback }
  })
  const fraction = parts.filter(({ right }) => right).length / parts.length
  const right = fraction === 1
  return {
    ...nothingScored,
    fraction,
    right,
    parts,
    feedback: right ? said(question.feedback) : undefined,
    expected: question.solution,
  }
}

/**
 * What the exchange showed is right, whatever the key says. Where it was not sent, the key is all there is; so it is
 * where it showed what is none of the options, as nobody could be right then.
 */
export function scorePrediction(question: QuestionOf<'predict'>, given: Guess | undefined): AnswerScore {
  const seen = question.options.find((each) => each === given?.seen)
  const truth = seen ?? question.answer
  const options = question.options.map((text, index) => ({
    text,
    correct: text === truth,
    chosen: index === given?.guess,
    feedback: '',
  }))
  const right = options.some(({ correct, chosen }) => correct && chosen)
  return {
    ...nothingScored,
    fraction: right ? 1 : 0,
    right,
    options,
    feedback: given ? said(question.feedback) : undefined,
    expected: truth,
  }
}

function isAsWanted({ method, url, query, fields, json }: Wanted, sent: SentRequest): boolean {
  const params = URL.canParse(sent.url) ? new URL(sent.url).searchParams : new URLSearchParams()
  const valuesOf = (name: string) =>
    sent.fields.filter(([each]) => sameName(each, name)).map(([, value]) => value.trim())
  return (
    (method?.includes(sent.method) ?? true) &&
    (url === undefined || urlFits(url, sent.url)) &&
    Object.entries(query ?? {}).every(([name, value]) => oneIs(value, params.getAll(name))) &&
    Object.entries(fields ?? {}).every(([name, value]) => oneIs(value, valuesOf(name))) &&
    (json === undefined || jsonDifference(jsonIn(sent.content), json, {}) === undefined)
  )
}

function oneIs(wanted: string, values: readonly string[]): boolean {
  if (wanted === 'absent') return values.length === 0
  return values.some((value) => fitsWildcards(wanted, value))
}

function jsonIn(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
