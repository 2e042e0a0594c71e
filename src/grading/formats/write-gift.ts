import type { Quiz } from '#grading/quiz/quiz-schema.ts'
import { htmlToGift, toGift } from './gift-text.ts'
import { isLeftOut } from './inexpressible.ts'
import type { MoodleAnswer, MoodleQuestion, MoodleText } from './moodle-question.ts'
import { isMoodleKind, toMoodle } from './to-moodle.ts'

/**
 * A quiz in Moodle's GIFT format, an empty line between questions; those that it can't hold are not in it
 * (inexpressible.ts names them).
 */
export function writeGift(quiz: Quiz): string {
  const questions = quiz.questions
    .filter((question) => !isLeftOut('gift', question))
    .filter(isMoodleKind)
    .map((question) => questionText(toMoodle(question)))
  return questions.join('\n')
}

function questionText(question: MoodleQuestion): string {
  const tags = question.tags.map((tag) => ` [tag:${tag}]`).join('')
  return [
    `// [id:${question.idnumber}]${tags}`,
    `::${toGift(question.name)}::[html]${toGift(question.text.text)}{${answersText(question)}}`,
    '',
  ].join('\n')
}

function answersText(question: MoodleQuestion): string {
  switch (question.type) {
    case 'multichoice':
      return lines(
        question.answers.map(
          (each) => `${choiceMark(question.single, each.fraction)}${html(each.answer)}${feedback(each)}`,
        ),
      )
    case 'truefalse': {
      const { right, ifTrue, ifFalse } = question
      const [ifRight, ifWrong] = right ? [ifTrue, ifFalse] : [ifFalse, ifTrue]
      const said = ifRight.text === '' ? saying(ifWrong) : `#${html(ifWrong)}#${html(ifRight)}`
      return `${right ? 'TRUE' : 'FALSE'}${said}`
    }
    case 'shortanswer':
      return lines(
        question.answers.map((each) => `=%${each.fraction}%${written(each.answer)}${feedback(each)}`),
      )
    case 'numerical':
      return `#${lines(
        question.answers.map((each) =>
          each.answer
            ? `=%${each.fraction}%${each.answer.value}:${each.answer.tolerance}${feedback(each)}`
            : `~#${html(each.feedback)}`,
        ),
      )}`
    case 'matching':
      return lines(question.pairs.map(({ text, match }) => `=${html(text)} -> ${toGift(match)}`))
    case 'ordering':
      return ''
  }
}

/** A percentage of 0 says no more than a tilde. */
function choiceMark(single: boolean, fraction: number): string {
  if (single) return fraction === 100 ? '=' : '~'
  return `~%${fraction}%`
}

/** An accepted answer is plain text; one that begins with a bracket could be taken for the name of a format. */
function written(answer: string): string {
  return `${answer.startsWith('[') ? '[plain]' : ''}${toGift(answer)}`
}

function feedback(answer: MoodleAnswer<unknown>): string {
  return saying(answer.feedback)
}

function saying(text: MoodleText): string {
  return text.text === '' ? '' : `#${html(text)}`
}

function html({ text }: MoodleText): string {
  return htmlToGift(text)
}

function lines(answers: readonly string[]): string {
  return `\n${answers.map((each) => `\t${each}\n`).join('')}`
}
