import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { anyQuestionOf, anyQuiz } from '#grading/quiz/question.arbitrary.ts'
import { questionKinds, questionSchema, type Question } from '#grading/quiz/quiz-schema.ts'
import { tidy } from './html-as-text.ts'
import { inexpressible, isLeftOut } from './inexpressible.ts'
import { labelOf } from './names.ts'
import { readGift } from './read-gift.ts'
import { readMoodleXml } from './read-moodle-xml.ts'
import { readQuestions } from './read-questions.ts'
import { hasWildcards, plainFromWildcards } from './star.ts'
import { withoutControls } from './text-as-html.ts'
import { writeGift } from './write-gift.ts'
import { writeJson } from './write-json.ts'
import { writeMoodleXml } from './write-moodle-xml.ts'

const prose = (text: string) => tidy(withoutControls(text))
const bare = (text: string) => withoutControls(text).trim()
const both = ({ right, wrong }: { right: string; wrong: string }) => ({
  right: prose(right),
  wrong: prose(wrong),
})
const coded = (of: { code?: string }) =>
  of.code === undefined ? {} : { code: withoutControls(of.code).replaceAll('\u00a0', ' ') }

/** A question as it comes back from Moodle XML: white space as HTML shows it, and what inexpressible names is lost. */
function fromXml(question: Question): unknown {
  const shared = {
    ...question,
    label: labelOf(withoutControls(question.label)),
    text: prose(question.text),
    ...coded(question),
    hints: question.hints.map(prose),
  }
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const options = question.options.map((each) => ({
        ...each,
        text: prose(each.text),
        ...coded(each),
        feedback: prose(each.feedback),
      }))
      return { ...shared, options }
    }
    case 'true-false':
      return {
        ...shared,
        feedback: { true: prose(question.feedback.true), false: prose(question.feedback.false) },
      }
    case 'text': {
      const texts = [...question.accept, ...question.others.map(({ text }) => text)]
      const wildcards = question.wildcards && texts.some(hasWildcards)
      const said = (text: string) => bare(question.wildcards && !wildcards ? plainFromWildcards(text) : text)
      return {
        ...shared,
        accept: question.accept.map(said),
        wildcards,
        spaces: 'fold',
        others: question.others.map((each) => ({
          ...each,
          text: said(each.text),
          feedback: prose(each.feedback),
        })),
        feedback: both(question.feedback),
      }
    }
    case 'numeric':
      return {
        ...shared,
        others: question.others.map((each) => ({ ...each, feedback: prose(each.feedback) })),
        feedback: both(question.feedback),
      }
    case 'matching': {
      const matches = question.items.map(({ match }) => bare(match))
      return {
        ...shared,
        items: question.items.map(({ text, match }) => ({
          text: prose(text),
          match: bare(match),
          feedback: '',
        })),
        choices: [...new Set([...matches, ...question.choices.map(bare)])],
        feedback: both(question.feedback),
      }
    }
    case 'ordering': {
      const { order = [...question.items.keys()] } = question
      const { order: _, ...rest } = { ...shared, order }
      return {
        ...rest,
        items: order.map((place) => prose(question.items[place] ?? '')),
        feedback: both(question.feedback),
      }
    }
    case 'request':
    case 'predict':
      return undefined
  }
}

/** A question as it comes back from GIFT, which holds less. */
function fromGiftFile(question: Question): unknown {
  const { unit: _, ...kept } = { ...(fromXml(question) as Question), unit: '' }
  const nothing = { right: '', wrong: '' }
  return {
    ...kept,
    hints: [],
    points: 1,
    ...('shuffle' in kept ? { shuffle: true } : {}),
    ...('caseSensitive' in kept ? { caseSensitive: false } : {}),
    ...(question.kind === 'matching' ? { feedback: nothing } : {}),
  }
}

/** Whether what a format leaves is a question still: options may say the same once their spaces are. */
const stillFits = (question: unknown) => v.safeParse(questionSchema, question).success
const onlyStar = (question: Question) =>
  question.kind === 'text' && question.wildcards && question.others.some(({ text }) => text === '*')

const inMoodle = questionKinds.filter((kind) => kind !== 'request' && kind !== 'predict')

it.each(inMoodle)('a %s question comes back from Moodle XML', (kind) => {
  fc.assert(
    fc.property(anyQuiz(anyQuestionOf(kind)), (quiz) => {
      const wanted = quiz.questions.map(fromXml)
      fc.pre(wanted.every(stillFits) && !quiz.questions.some(onlyStar))
      const read = readMoodleXml(writeMoodleXml(quiz))
      expect(read.problems).toEqual([])
      expect(read.questions).toEqual(wanted)
    }),
    { numRuns: 300 },
  )
})

it.each(inMoodle.filter((kind) => kind !== 'ordering'))('a %s question comes back from GIFT', (kind) => {
  fc.assert(
    fc.property(anyQuiz(anyQuestionOf(kind)), (quiz) => {
      const held = quiz.questions.filter((question) => !isLeftOut('gift', question))
      const wanted = held.map(fromGiftFile)
      fc.pre(wanted.every(stillFits) && !quiz.questions.some(onlyStar))
      const read = readGift(writeGift(quiz))
      expect(read.problems).toEqual([])
      expect(read.questions).toEqual(wanted)
    }),
    { numRuns: 300 },
  )
})

it('any question comes back from our own format as it is', () => {
  fc.assert(
    fc.property(anyQuiz(), (quiz) => {
      expect(readQuestions('quiz.json', writeJson(quiz))).toEqual({
        format: 'json',
        questions: quiz.questions,
        problems: [],
      })
    }),
  )
})

it('the format of a file that was written here is told by what it says', () => {
  fc.assert(
    fc.property(anyQuiz(anyQuestionOf('single')), (quiz) => {
      fc.pre(quiz.questions.some((question) => !isLeftOut('gift', question)))
      expect(readQuestions('a', writeGift(quiz)).format).toBe('gift')
      expect(readQuestions('a', writeMoodleXml(quiz)).format).toBe('moodle-xml')
    }),
  )
})

it('questions that a format leaves out are those that are named so, and no others', () => {
  fc.assert(
    fc.property(anyQuiz(), (quiz) => {
      const leftOut = (format: 'gift' | 'moodle-xml') =>
        inexpressible(format, quiz).filter((each) => each.leftOut).length
      expect(writeGift(quiz).split('// [id:').length - 1).toBe(quiz.questions.length - leftOut('gift'))
      expect(writeMoodleXml(quiz).split('<question type=').length - 1).toBe(
        quiz.questions.length - leftOut('moodle-xml'),
      )
    }),
  )
})
