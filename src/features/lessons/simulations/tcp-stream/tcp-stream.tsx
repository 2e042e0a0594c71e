import { useMemo } from 'react'
import * as v from 'valibot'
import { SimulationFrame } from '#features/lessons/simulations/frame/simulation-frame.tsx'
import { usePlayer } from '#features/lessons/simulations/frame/use-player.ts'
import { useSettings } from '#features/lessons/simulations/frame/use-settings.ts'
import type { SimulationProps } from '#features/lessons/simulations/registry.ts'
import { FramerView } from './framer-view.tsx'
import { framings } from './framing.ts'
import { messagesOf } from './messages.ts'
import { byteStates, simulate } from './model.ts'
import { Legend } from './legend.tsx'
import { Staves } from './staves.tsx'
import { StreamControls } from './stream-controls.tsx'
import { StreamTask } from './stream-task.tsx'
import styles from './tcp-stream.module.css'
import { tell } from './tell.ts'

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const schema = v.object({
  text: v.pipe(v.string(), v.maxLength(2_000)),
  framing: v.picklist(framings),
  segmentSize: whole(1, 64),
  nagle: v.boolean(),
  gapMs: whole(0, 100),
  readSize: whole(1, 64),
  busyMs: whole(0, 200),
  lossPercent: whole(0, 50),
  seed: whole(1, 9_999),
})

/** What a learner sets up. */
export type StreamSetup = v.InferOutput<typeof schema>

const initial: StreamSetup = {
  text: 'HELLO ada\nPING\nSEND one cup of tea\nQUIT',
  framing: 'none',
  segmentSize: 12,
  nagle: false,
  gapMs: 10,
  readSize: 16,
  busyMs: 30,
  lossPercent: 0,
  seed: 1,
}

/** Messages written to a TCP connection, and what the reads at its other end make of them. */
export function TcpStream({ place }: SimulationProps) {
  const settings = useSettings(place, schema, initial)
  const { value } = settings
  const { messages, problem } = useMemo(() => messagesOf(value.text), [value.text])
  const run = useMemo(() => simulate(messages, value), [messages, value])
  const { steps } = run
  const moments = useMemo(() => steps.map((_, index) => index + 1), [steps])
  const player = usePlayer({ length: steps.length, moments, pace: 2 })
  const count = Math.floor(player.now)
  const last = steps[count - 1]
  const states = byteStates(run, count)
  const read = states.filter((state) => state === 'read').length

  return (
    <>
      <SimulationFrame
        title="A stream has no messages"
        about="TCP carries bytes. Where a write ended, nobody at the other end can see: segments and reads cut the stream wherever it suits them. Choose how the reader finds the messages, and step through."
        settings={settings}
        controls={<StreamControls value={value} change={settings.change} problem={problem} />}
        player={player}
        sayTime={(time) => `${Math.floor(time)} of ${steps.length}`}
        status={last ? `${Math.round(last.at)} ms: ${tell(last, run)}` : 'Nothing is written yet.'}
        text={
          <ol className={styles['log']}>
            {steps.slice(0, count).map((step, index) => (
              <li key={index}>
                <span>{Math.round(step.at)} ms</span>
                <span>{tell(step, run)}</span>
              </li>
            ))}
          </ol>
        }
      >
        <Staves
          run={run}
          states={states}
          count={count}
          name={`The stream of ${run.bytes.length} bytes after ${count} steps: ${read} are read.`}
        />
        <Legend />
        <FramerView run={run} count={count} framing={value.framing} sent={messages} />
      </SimulationFrame>
      <StreamTask place={`${place}/task`} />
    </>
  )
}
