import type { Question, QuestionOf, Quiz } from '#grading/quiz/quiz-schema.ts'
import { hasWildcards } from './star.ts'
import { percentOf, shareOf } from './to-moodle.ts'

export const exportFormats = ['json', 'moodle-xml', 'gift', 'qti', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What a question loses in a format. */
export interface Loss {
  readonly id: string
  readonly label: string
  /** Whether the format can't hold the question at all: then it is not in the file. */
  readonly leftOut: boolean
  /** In words, one thing each. */
  readonly lost: readonly string[]
}

/** The questions that a format can't hold, or not whole; empty where nothing gets lost. */
export function inexpressible(format: ExportFormat, quiz: Quiz): readonly Loss[] {
  return quiz.questions.flatMap((question): readonly Loss[] => {
    const { id, label } = question
    const why = reasonToLeaveOut(format, question)
    if (why !== undefined) return [{ id, label, leftOut: true, lost: [why] }]
    const lost = losses(format, question)
    return lost.length > 0 ? [{ id, label, leftOut: false, lost }] : []
  })
}

/** Whether a format can't hold a question at all. */
export function isLeftOut(format: ExportFormat, question: Question): boolean {
  return reasonToLeaveOut(format, question) !== undefined
}

const formatNames: Readonly<Record<ExportFormat, string>> = {
  json: 'Roundtrip’s own format',
  'moodle-xml': 'Moodle XML',
  gift: 'GIFT',
  qti: 'QTI 2.1',
  csv: 'CSV',
}

function reasonToLeaveOut(format: ExportFormat, question: Question): string | undefined {
  const { kind } = question
  if (format === 'json' || format === 'csv') return undefined
  if (kind === 'request') {
    return `${formatNames[format]} has no question where a request is built and sent. Only Roundtrip’s own format keeps it.`
  }
  if (kind === 'predict') {
    return `${formatNames[format]} has no question whose answer a real exchange gives. Only Roundtrip’s own format keeps it.`
  }
  if (format === 'gift') return giftReason(question)
  if (format === 'qti' && (kind === 'matching' || kind === 'ordering')) {
    return `${kind === 'matching' ? 'Matching' : 'Ordering'} is not written as QTI. Use Moodle XML.`
  }
  return undefined
}

function giftReason(question: Question): string | undefined {
  if (question.kind === 'ordering') return 'GIFT has no ordering. Use Moodle XML.'
  if (question.image) return 'GIFT holds no images. Use Moodle XML.'
  if (question.kind === 'text') {
    const arrow = [...question.accept, ...question.others.map(({ text }) => text)].find((text) =>
      text.includes('->'),
    )
    if (arrow !== undefined)
      return `In GIFT, -> in the answer “${arrow}” would make it a matching. Use Moodle XML.`
  }
  return undefined
}

function losses(format: ExportFormat, question: Question): readonly string[] {
  switch (format) {
    case 'json':
      return []
    case 'csv':
      return question.image ? ['its image; the table says what it shows'] : []
    case 'moodle-xml':
      return [...moodleLosses(question), ...shareLosses(question)]
    case 'gift':
      return [...giftLosses(question), ...moodleLosses(question), ...shareLosses(question)]
    case 'qti':
      return qtiLosses(question)
  }
}

function giftLosses(question: Question): string[] {
  const lost: string[] = []
  if (question.hints.length > 0)
    lost.push(question.hints.length === 1 ? 'its hint' : `its ${question.hints.length} hints`)
  if (question.points !== 1)
    lost.push(`its ${question.points} points: every question of a GIFT file is worth 1`)
  if ((question.kind === 'single' || question.kind === 'multiple') && !question.shuffle) {
    lost.push('that its options keep their order')
  }
  if (question.kind === 'text' && question.caseSensitive) lost.push('that upper and lower case count')
  if (question.kind === 'numeric' && question.unit !== undefined) lost.push(`its unit, ${question.unit}`)
  if (question.kind === 'matching' && saysAnything(question.feedback)) lost.push('its feedback')
  return lost
}

function moodleLosses(question: Question): string[] {
  if (question.kind === 'matching' && question.items.some(({ feedback }) => feedback !== '')) {
    return ['the feedback to each item']
  }
  if (question.kind === 'text') return textLosses(question)
  return []
}

function textLosses({ spaces, accept, others, wildcards }: QuestionOf<'text'>): string[] {
  const lost: string[] = []
  if (spaces === 'ignore') lost.push('that spaces don’t count')
  if (spaces === 'exact') lost.push('that spaces count as they are typed')
  const any = [...accept, ...others.map(({ text }) => text)]
  if (wildcards && others.some(({ text }) => text === '*')) {
    lost.push('what an answer gets that is none of those named, where * stands for it')
  } else if (wildcards && !any.some(hasWildcards)) {
    lost.push('that * stands for any characters, which no answer uses')
  }
  return lost
}

/** The percentages that Moodle takes; a file with another is refused unless one asks for the nearest. */
const moodlePercentages = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
  11.11111, 10, 5, 0,
]

function shareLosses(question: Question): string[] {
  const shares =
    question.kind === 'multiple'
      ? [shareOf(question.options.filter(({ correct }) => correct).length)]
      : question.kind === 'text' || question.kind === 'numeric'
        ? question.others.map(({ points }) => percentOf(points))
        : []
  const strange = shares.find((share) => !moodlePercentages.some((each) => Math.abs(each - share) < 0.0001))
  if (strange === undefined) return []
  return [
    `Moodle knows no ${strange} %: when you import the file there, choose “Nearest grade if not listed”, and the points differ a little`,
  ]
}

function qtiLosses(question: Question): readonly string[] {
  const lost: string[] = []
  if (question.hints.length > 0)
    lost.push(question.hints.length === 1 ? 'its hint' : `its ${question.hints.length} hints`)
  if (question.kind === 'text') {
    if (question.wildcards) lost.push('that * stands for any characters: it is a star there')
    if (question.spaces !== 'exact') lost.push('that spaces are not compared one by one')
    if (question.others.some(({ feedback }) => feedback !== ''))
      lost.push('the feedback to answers that are partly right')
  }
  if (question.kind === 'numeric') {
    if (question.others.length > 0) lost.push('the answers that are partly right')
    if (question.unit !== undefined)
      lost.push(`that its unit, ${question.unit}, stands behind the box: it stands in the text`)
  }
  return lost
}

function saysAnything({ right, wrong }: { readonly right: string; readonly wrong: string }): boolean {
  return right !== '' || wrong !== ''
}
