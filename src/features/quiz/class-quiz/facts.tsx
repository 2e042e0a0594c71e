import { secondsAllowed, timeInWords } from '#features/quiz/countdown.ts'
import { formatPoints } from '#features/quiz/points.ts'
import type { Settings } from '#grading/class/settings-schema.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'
import styles from './class-quiz.module.css'

const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })

/** A moment (epoch ms) as the reader writes it. */
export function moment(at: number): string {
  return dateFormat.format(at)
}

const counting = { best: 'The best one counts', last: 'The last one counts', first: 'The first one counts' }
const showing: Readonly<Record<Settings['feedback'], string>> = {
  'at-once': 'After each question',
  'at-end': 'When you have submitted',
  released: 'When your instructor releases them',
}

/** The rules of a quiz: how much, how long, how often. */
export function Facts(props: {
  taken: TakenHandOut
  /** Extra time in percent. */
  extra: number
  /** Of the attempt that comes next. */
  number: number
}) {
  const { extra } = props
  const { questions, settings } = props.taken.handOut
  const points = questions.reduce((sum, question) => sum + question.points, 0)
  const { timeLimit, attempts, opensAt, closesAt, passMark } = settings
  const facts: (readonly [name: string, value: string, note?: string | undefined])[] = [
    ['Questions', `${questions.length}`, settings.pages === 'all' ? 'All on one page' : 'One a page'],
    ['Points', formatPoints(points), passMark === undefined ? undefined : `${passMark}% to pass`],
    timeLimit === undefined
      ? ['Time limit', 'None']
      : [
          'Time limit',
          timeInWords(secondsAllowed(timeLimit, extra)),
          extra > 0 ? `${extra}% more than the usual ${timeInWords(timeLimit)}` : 'From when you begin',
        ],
    [
      'Attempts',
      attempts === 0 ? 'As many as you like' : attempts === 1 ? 'One' : `${props.number} of ${attempts}`,
      attempts === 1 ? undefined : counting[settings.counts],
    ],
    ['Answers shown', showing[settings.feedback]],
  ]
  if (opensAt !== undefined) facts.push(['Opens', moment(opensAt), 'By your device’s clock'])
  if (closesAt !== undefined) facts.push(['Closes', moment(closesAt), 'By your device’s clock'])
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
