import { isGuess, isIndices, type Answer } from '#grading/quiz/answer.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { scoreAnswer } from '#grading/quiz/score.ts'
import { foldText } from '#grading/quiz/text-answer.ts'
import { grouped } from './gradebook-groups.ts'
import { typedNumber } from '#grading/quiz/typed-number.ts'

/** An answer of the class, with what its attempt got in all. */
export interface ClassAnswer {
  readonly answer: Answer | undefined
  /** Of the whole attempt, in percent. */
  readonly total: number
  /** 1 guessed, 2 rather sure, 3 sure; absent where it was not said. */
  readonly confidence?: 1 | 2 | 3
}

/** How often something was chosen: by all, and by the thirds that did best and worst in all. */
export interface Chosen {
  readonly text: string
  readonly correct: boolean
  readonly all: number
  readonly upper: number
  readonly lower: number
}

/** The thirds of a class by total, as equal as they can be: attempts alike at a border stand as they came. */
export function thirds(answers: readonly ClassAnswer[]): {
  readonly upper: readonly ClassAnswer[]
  readonly lower: readonly ClassAnswer[]
} {
  const size = Math.floor(answers.length / 3)
  const best = answers.toSorted((a, b) => b.total - a.total)
  return { upper: best.slice(0, size), lower: best.slice(best.length - size) }
}

/** How often each option of a choice question or a prediction was chosen, and how often none; empty for other kinds. */
export function optionCounts(question: Question, answers: readonly ClassAnswer[]): readonly Chosen[] {
  const options = optionsOf(question)
  if (options.length === 0) return []
  const { upper, lower } = thirds(answers)
  const row = (text: string, correct: boolean, isChosen: (answer: Answer | undefined) => boolean) => {
    const count = (of: readonly ClassAnswer[]) => of.filter(({ answer }) => isChosen(answer)).length
    return { text, correct, all: count(answers), upper: count(upper), lower: count(lower) }
  }
  const none = row('No answer', false, (answer) => !options.some(({ isChosen }) => isChosen(answer)))
  return [
    ...options.map(({ text, correct, isChosen }) => row(text, correct, isChosen)),
    ...(none.all > 0 ? [none] : []),
  ]
}

interface CountedOption {
  readonly text: string
  readonly correct: boolean
  readonly isChosen: (answer: Answer | undefined) => boolean
}

function optionsOf(question: Question): readonly CountedOption[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.map(({ text, correct }, index) => ({
        text,
        correct,
        isChosen: (answer) => isIndices(answer) && answer.includes(index),
      }))
    case 'true-false':
      return [true, false].map((value) => ({
        text: value ? 'True' : 'False',
        correct: value === question.answer,
        isChosen: (answer) => answer === value,
      }))
    case 'predict':
      return question.options.map((text, index) => ({
        text,
        correct: text === question.answer,
        isChosen: (answer) => isGuess(answer) && answer.guess === index,
      }))
    case 'text':
    case 'numeric':
    case 'matching':
    case 'ordering':
    case 'request':
      return []
  }
}

/** An answer that was typed, by how many. */
export interface GivenAnswer {
  /** As the first of them typed it. */
  readonly text: string
  readonly count: number
  /** What it is worth by the key, 0 to 1. */
  readonly fraction: number
}

/** The answers typed to a text or numeric question, the most frequent first; alike ones are one. */
export function givenAnswers(
  question: Question,
  answers: readonly Pick<ClassAnswer, 'answer'>[],
): readonly GivenAnswer[] {
  if (question.kind !== 'text' && question.kind !== 'numeric') return []
  const alike = grouped(
    answers.flatMap(({ answer }) => (typeof answer === 'string' && answer.trim() !== '' ? answer : [])),
    (typed) =>
      question.kind === 'text' ? foldText(typed, question) : String(typedNumber(typed) ?? typed.trim()),
  )
  return [...alike.values()]
    .map((same) => {
      const [text = ''] = same
      return { text: text.trim(), count: same.length, fraction: scoreAnswer(question, text).fraction }
    })
    .toSorted((a, b) => b.count - a.count)
}

/** How a part of a question did: an item matched or put in order, a requirement of a request. */
export interface PartCount {
  readonly text: string
  readonly right: number
  /** What was given instead, the most frequent first. */
  readonly instead: readonly { readonly text: string; readonly count: number }[]
}

/** How each part of a matching, ordering or request question did; empty for other kinds. */
export function partCounts(
  question: Question,
  answers: readonly Pick<ClassAnswer, 'answer'>[],
): readonly PartCount[] {
  const scored = answers.map(({ answer }) => scoreAnswer(question, answer).parts)
  const names = scoreAnswer(question, undefined).parts.map(({ text }) => text)
  return names.map((text, index) => {
    const parts = scored.flatMap((each) => each[index] ?? [])
    const instead = grouped(
      parts.flatMap(({ right, given }) => (right || given === undefined ? [] : given)),
      (given) => given,
    )
    return {
      text,
      right: parts.filter(({ right }) => right).length,
      instead: [...instead]
        .map(([given, { length }]) => ({ text: given, count: length }))
        .toSorted((a, b) => b.count - a.count),
    }
  })
}

/** How right answers were by how sure one was of them. */
export interface Sureness {
  readonly confidence: 1 | 2 | 3
  readonly answers: number
  /** Mean of what they were worth, in percent; undefined without any. */
  readonly right: number | undefined
}

/** What answers were worth, by how sure their students were; only those that said so. */
export function surenessOf(
  answers: readonly { readonly confidence?: 1 | 2 | 3; readonly fraction: number }[],
): readonly Sureness[] {
  return ([1, 2, 3] as const).map((confidence) => {
    const fractions = answers.filter((each) => each.confidence === confidence).map(({ fraction }) => fraction)
    const right =
      fractions.length === 0
        ? undefined
        : (100 * fractions.reduce((sum, each) => sum + each, 0)) / fractions.length
    return { confidence, answers: fractions.length, right }
  })
}
