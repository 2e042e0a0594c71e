import { useMemo } from 'react'
import * as v from 'valibot'
import { Range, Seed } from '#features/lessons/simulations/frame/controls.tsx'
import { SimulationFrame } from '#features/lessons/simulations/frame/simulation-frame.tsx'
import { usePlayer } from '#features/lessons/simulations/frame/use-player.ts'
import { useSettings } from '#features/lessons/simulations/frame/use-settings.ts'
import type { SimulationProps } from '#features/lessons/simulations/registry.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/field.tsx'
import { AnswerTable } from './answer-table.tsx'
import { LaneView } from './lane-view.tsx'
import { patterns, simulate, type Pattern, type RateSettings } from './model.ts'
import styles from './rate-limits.module.css'
import { lastAnswered, seconds } from './words.ts'

const MOST_SENT = 100

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const schema = v.object({
  limit: whole(1, 10),
  windowMs: whole(1_000, 20_000),
  pattern: v.picklist(patterns),
  seed: whole(1, 9_999),
  sent: v.pipe(v.array(v.number()), v.maxLength(MOST_SENT), v.readonly()),
})

const initial: RateSettings = { limit: 5, windowMs: 5_000, pattern: 'border', seed: 1, sent: [] }

const patternNames: Record<Pattern, string> = {
  border: 'Around a window’s border',
  burst: 'A burst at the start',
  steady: 'Evenly, a little too fast',
  random: 'At random',
  none: 'Only when you send',
}

/** Three rate limits asked about the same requests. */
export function RateLimits({ place }: SimulationProps) {
  const settings = useSettings(place, schema, initial)
  const { value, change } = settings
  const run = useMemo(() => simulate(value), [value])
  const moments = useMemo(() => [...new Set(run.arrivals.map(({ at }) => at))], [run])
  const player = usePlayer({ length: run.lengthMs, moments, pace: 1_000 })
  const { now } = player
  const canSend = now < run.lengthMs && value.sent.length < MOST_SENT

  return (
    <SimulationFrame
      title="Three rate limits, the same requests"
      about="Each limit allows as many requests in a window, but counts them its own way. Press Run and send more while it runs, or step from request to request."
      settings={settings}
      controls={
        <>
          <SelectField
            label="Requests arrive"
            value={value.pattern}
            options={patterns.map((pattern) => ({ value: pattern, label: patternNames[pattern] }))}
            onChange={(pattern) => change({ pattern })}
          />
          <Range
            label="Limit"
            value={value.limit}
            min={1}
            max={10}
            say={String}
            onChange={(limit) => change({ limit })}
          />
          <Range
            label="Window"
            value={value.windowMs / 1_000}
            min={1}
            max={20}
            say={(seconds) => `${seconds} s`}
            onChange={(seconds) => change({ windowMs: seconds * 1_000 })}
          />
          {value.pattern === 'random' && <Seed value={value.seed} onChange={(seed) => change({ seed })} />}
          <div className={styles['sends']}>
            <Button
              aria-disabled={!canSend}
              onClick={() => canSend && change({ sent: [...value.sent, Math.round(now)] })}
            >
              Send one now
            </Button>
            <Button
              look="quiet"
              aria-disabled={value.sent.length === 0}
              onClick={() => value.sent.length > 0 && change({ sent: [] })}
            >
              Remove yours
            </Button>
          </div>
        </>
      }
      player={player}
      sayTime={seconds}
      status={lastAnswered(run, now)}
      text={<AnswerTable run={run} now={now} />}
    >
      {run.lanes.map((lane, index) => (
        <LaneView
          key={lane.algorithm}
          lane={lane}
          now={now}
          lengthMs={run.lengthMs}
          axis={index === run.lanes.length - 1}
        />
      ))}
    </SimulationFrame>
  )
}
