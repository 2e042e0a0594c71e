import type { HandOut } from '#grading/class/hand-out-schema.ts'

const moments = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** How a hand-out is taken, one sentence each. */
export function settingsInWords({ mode, settings, extraTime }: HandOut): readonly string[] {
  const { timeLimit, attempts, counts, pages, passMark, opensAt, closesAt } = settings
  const shown = { 'at-once': 'after each answer', 'at-end': 'at the end', released: 'when you release them' }
  return [
    timeLimit === undefined ? 'No time limit.' : `Time limit ${minutes(timeLimit)}, advisory.`,
    opensAt === undefined ? '' : `Opens ${moments.format(opensAt)}.`,
    closesAt === undefined ? '' : `Closes ${moments.format(closesAt)}; later responses are marked late.`,
    attempts === 0
      ? `Any number of attempts, the ${counts} counts.`
      : attempts === 1
        ? 'One attempt.'
        : `${attempts} attempts, the ${counts} counts.`,
    passMark === undefined ? '' : `Passed from ${passMark} % of the points.`,
    pages === 'one' ? 'One question a page.' : 'All questions on one page.',
    settings.shuffleQuestions ? 'Questions in another order for each.' : '',
    settings.shuffleOptions ? 'Options in another order for each.' : '',
    settings.hints ? 'Hints may be asked for.' : 'No hints.',
    settings.confidence ? 'Asks how sure one is.' : '',
    `Right answers are shown ${mode === 'sealed' ? shown.released : shown[settings.feedback]}.`,
    extraTime.length === 0
      ? ''
      : `Extra time for ${extraTime.length === 1 ? '1 student' : `${extraTime.length} students`}.`,
  ].filter((words) => words !== '')
}

function minutes(seconds: number): string {
  const count = Math.round(seconds / 6) / 10
  return count === 1 ? '1 minute' : `${count.toLocaleString('en')} minutes`
}
