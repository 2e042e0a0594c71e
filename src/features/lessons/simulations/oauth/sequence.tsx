import { Drawing } from '#features/lessons/simulations/frame/drawing.tsx'
import styles from './oauth.module.css'
import { parties, type Flow, type Party, type Step } from './parties.ts'
import { partyNames } from './words.ts'

const head = 44
const row = 42

/** The messages so far, from post to post, time running down. */
export function Sequence({ flow, shown, name }: { flow: Flow; shown: number; name: string }) {
  const present = parties.filter((party) => flow.steps.some(({ from, to }) => from === party || to === party))
  return (
    <Drawing name={name} height={head + flow.steps.length * row + 14}>
      {(width, height) => {
        const column = width / present.length
        const x = (party: Party) => (present.indexOf(party) + 0.5) * column
        return (
          <>
            {present.map((party) => (
              <g key={party} className={styles[party]}>
                {partyNames[party].split(' ').map((word, index) => (
                  <text key={word} x={x(party)} y={13 + index * 15} textAnchor="middle">
                    {word}
                  </text>
                ))}
                <path className={styles['post']} d={`M${x(party)} ${head - 8}V${height - 4}`} />
              </g>
            ))}
            {flow.steps.slice(0, shown).map((step, index) => (
              <Message
                key={index}
                step={step}
                from={x(step.from)}
                to={x(step.to)}
                y={head + 28 + index * row}
                width={width}
                newest={index === shown - 1}
              />
            ))}
          </>
        )
      }}
    </Drawing>
  )
}

function Message(props: { step: Step; from: number; to: number; y: number; width: number; newest: boolean }) {
  const { step, from, to, y, width, newest } = props
  const stopped = step.checks.some(({ passed }) => !passed)
  const way = to > from ? 1 : -1
  const end = to - way * (stopped ? 14 : step.checks.length > 0 ? 9 : 4)
  const left = Math.min(from, to) + 10
  // About as wide as its letters: what would run out at the right ends there.
  const tooLong = left + step.label.length * 7.4 > width
  return (
    <g
      className={step.hostile ? styles['hostile'] : way > 0 ? styles['there'] : styles['back']}
      data-newest={newest}
    >
      <path
        className={styles['line']}
        d={`M${from + way * 4} ${y}H${end}m${-way * 6}-4.500l${way * 6} 4.500l${-way * 6} 4.500`}
      />
      <text
        className={styles['label']}
        x={tooLong ? width - 2 : left}
        y={y - 8}
        textAnchor={tooLong ? 'end' : 'start'}
      >
        {step.label}
      </text>
      {stopped && <path className={styles['stopped']} d={`M${to - 6} ${y - 6}l12 12m0-12l-12 12`} />}
      {!stopped && step.checks.length > 0 && (
        <>
          <circle className={styles['checked']} cx={to} cy={y} r="7" />
          <path className={styles['tick']} d={`M${to - 3} ${y}l2.500 2.500l4-5`} />
        </>
      )}
    </g>
  )
}
