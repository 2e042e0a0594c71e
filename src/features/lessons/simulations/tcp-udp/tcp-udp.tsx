import { useMemo } from 'react'
import * as v from 'valibot'
import { Range, Seed } from '#features/lessons/simulations/frame/controls.tsx'
import { SimulationFrame } from '#features/lessons/simulations/frame/simulation-frame.tsx'
import { usePlayer } from '#features/lessons/simulations/frame/use-player.ts'
import { useSettings } from '#features/lessons/simulations/frame/use-settings.ts'
import type { SimulationProps } from '#features/lessons/simulations/registry.ts'
import { rtoMsOf } from '#features/lessons/simulations/tcp-model/tcp.ts'
import { LadderDrawing } from './ladder-drawing.tsx'
import { laddersOf } from './ladder.ts'
import { simulate, tallies, type TcpUdpSettings } from './model.ts'
import { Numbers } from './numbers.tsx'
import { RunAsText } from './run-as-text.tsx'
import styles from './tcp-udp.module.css'
import { tellTcp, tellUdp } from './tell.ts'

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const schema = v.object({
  messages: whole(1, 10),
  gapMs: whole(5, 100),
  rttMs: whole(20, 400),
  jitterMs: whole(0, 200),
  lossPercent: whole(0, 50),
  duplicatePercent: whole(0, 50),
  seed: whole(1, 9_999),
})

const initial: TcpUdpSettings = {
  messages: 6,
  gapMs: 20,
  rttMs: 100,
  jitterMs: 0,
  lossPercent: 20,
  duplicatePercent: 0,
  seed: 1,
}

const ms = (value: number) => `${Math.round(value)} ms`
const percent = (value: number) => `${value} %`

/** The same messages over TCP and UDP, on a path that loses, delays and copies packets. */
export function TcpUdp({ place }: SimulationProps) {
  const settings = useSettings(place, schema, initial)
  const { value, change } = settings
  const { messages, gapMs } = value
  const run = useMemo(() => simulate(value), [value])
  const ladders = useMemo(() => laddersOf(run), [run])
  const { lengthMs } = run
  const moments = useMemo(
    () => [...new Set([...run.tcp.events, ...run.udp].map(({ at }) => at))].toSorted((a, b) => a - b),
    [run],
  )
  const player = usePlayer({ length: lengthMs, moments, pace: 60 })
  const { now } = player
  const soFar = tallies(run, now)
  // Far enough apart to be read, unless a long run would fill screens.
  const scale = Math.min(14 / gapMs, 760 / lengthMs, 1.4)

  const tcpNow = run.tcp.events.findLast(({ at, kind }) => at <= now && kind !== 'write' && kind !== 'ack')
  const udpNow = run.udp.findLast(({ at }) => at <= now)
  const told = [tcpNow && `TCP: ${tellTcp(tcpNow, messages)}`, udpNow && `UDP: ${tellUdp(udpNow)}`]

  return (
    <SimulationFrame
      title="TCP against UDP, on a bad path"
      about="The same messages over both. The first packet of each meets the same fate on both sides; only TCP looks after what was lost, and makes the rest wait for it."
      settings={settings}
      controls={
        <>
          <Range
            label="Messages"
            value={messages}
            min={1}
            max={10}
            say={String}
            onChange={(messages) => change({ messages })}
          />
          <Range
            label="One every"
            value={gapMs}
            min={5}
            max={100}
            step={5}
            say={ms}
            onChange={(gapMs) => change({ gapMs })}
          />
          <Range
            label="Round trip (RTT)"
            value={value.rttMs}
            min={20}
            max={400}
            step={10}
            say={ms}
            onChange={(rttMs) => change({ rttMs })}
          />
          <Range
            label="Packets lost"
            value={value.lossPercent}
            min={0}
            max={50}
            say={percent}
            onChange={(lossPercent) => change({ lossPercent })}
          />
          <Range
            label="Delay varies by up to"
            value={value.jitterMs}
            min={0}
            max={200}
            step={5}
            say={ms}
            onChange={(jitterMs) => change({ jitterMs })}
          />
          <Range
            label="Packets doubled"
            value={value.duplicatePercent}
            min={0}
            max={50}
            say={percent}
            onChange={(duplicatePercent) => change({ duplicatePercent })}
          />
          <Seed value={value.seed} onChange={(seed) => change({ seed })} />
        </>
      }
      player={player}
      sayTime={ms}
      status={told.filter(Boolean).join(' ')}
      text={<RunAsText run={run} now={now >= lengthMs ? Number.POSITIVE_INFINITY : now} />}
    >
      <div className={`${styles['pair']} ${styles['drawn']}`}>
        {(['tcp', 'udp'] as const).map((side) => {
          const { delivered } = soFar[side]
          const name = side.toUpperCase()
          return (
            <div key={side}>
              <h4>{name}</h4>
              <LadderDrawing
                name={`${name} between client and server up to ${ms(now)}: the program has ${delivered} of ${messages} messages.`}
                ladder={ladders[side]}
                messages={messages}
                now={now}
                lengthMs={lengthMs}
                scale={scale}
              />
            </div>
          )
        })}
      </div>
      <p className={styles['legend']}>
        Right of each server: <b>○</b> a message is there and waits for one before it, <b>1</b> the program
        reads it. TCP’s timeout here is {rtoMsOf(value.rttMs)} ms, three round trips but at least 200 ms, and
        doubles each time; three duplicate ACKs are quicker. Congestion control is left out.
      </p>
      <Numbers tcp={soFar.tcp} udp={soFar.udp} messages={messages} />
    </SimulationFrame>
  )
}
