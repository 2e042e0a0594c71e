import { QUIZ_BAR, RECALLS, type Mastery } from './mastery.ts'

const points = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 })
const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' })

/** What counts as mastered; said wherever it is counted. */
export const masteredMeans = `Mastered means: every section read, every mission passed, ${QUIZ_BAR * 100} % or more in the whole quiz, and ${RECALLS} of the lesson’s cards recalled in review a day or more after they were seen.`

export function scoreInWords({ quiz }: Mastery): string {
  return quiz ? `${points.format(quiz.points)} of ${quiz.of}` : 'not taken'
}

export function dateInWords(moment: number): string {
  return dates.format(moment)
}
