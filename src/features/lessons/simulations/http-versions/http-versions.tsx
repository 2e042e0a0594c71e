import { useMemo } from 'react'
import * as v from 'valibot'
import { Range, Seed } from '#features/lessons/simulations/frame/controls.tsx'
import { SimulationFrame } from '#features/lessons/simulations/frame/simulation-frame.tsx'
import { usePlayer } from '#features/lessons/simulations/frame/use-player.ts'
import { useSettings } from '#features/lessons/simulations/frame/use-settings.ts'
import type { SimulationProps } from '#features/lessons/simulations/registry.ts'
import { Check } from '#workbench/check.tsx'
import { Assumptions } from './assumptions.tsx'
import { Comparison } from './comparison.tsx'
import { FileTable } from './file-table.tsx'
import styles from './http-versions.module.css'
import { Legend } from './legend.tsx'
import { loadPage, type PageLoad } from './load-page.ts'
import { pageOf } from './page.ts'
import { spentByCost, timeSpent } from './time-spent.ts'
import { Waterfall } from './waterfall.tsx'
import { costNames, ms, versionNames, versions } from './words.ts'

const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most))
const whole = (least: number, most: number) => v.pipe(between(least, most), v.integer())

const schema = v.object({
  images: whole(0, 60),
  imageKb: whole(1, 100),
  chain: v.boolean(),
  rttMs: whole(10, 300),
  mbitPerSecond: whole(1, 50),
  lossPercent: between(0, 10),
  seed: whole(1, 9_999),
  resumed: v.boolean(),
})

const initial: v.InferOutput<typeof schema> = {
  images: 24,
  imageKb: 14,
  chain: true,
  rttMs: 100,
  mbitPerSecond: 10,
  lossPercent: 1,
  seed: 2,
  resumed: false,
}

/** HTTP/1.1, 2 and 3 load the same page over the same line. */
export function HttpVersions({ place }: SimulationProps) {
  const settings = useSettings(place, schema, initial)
  const { value, change } = settings
  const loads = useMemo(() => versions.map((version) => loadPage(version, pageOf(value), value)), [value])
  const length = Math.max(...loads.map(({ doneAt }) => doneAt))
  const moments = useMemo(
    () =>
      [...new Set(loads.flatMap(({ resources }) => resources.map(({ doneAt }) => doneAt)))].toSorted(
        (a, b) => a - b,
      ),
    [loads],
  )
  const player = usePlayer({ length, moments, pace: 300_000 })

  return (
    <SimulationFrame
      title="One page over HTTP/1.1, 2 and 3"
      about="The same files over the same line. Guess which version is done first, and by how much; then press Run, and change the line."
      settings={settings}
      controls={
        <>
          <Range
            label="Images"
            value={value.images}
            min={0}
            max={60}
            say={String}
            onChange={(images) => change({ images })}
          />
          <Range
            label="Size of each"
            value={value.imageKb}
            min={1}
            max={100}
            say={(kb) => `${kb} kB`}
            onChange={(imageKb) => change({ imageKb })}
          />
          <Range
            label="Round trip"
            value={value.rttMs}
            min={10}
            max={300}
            step={10}
            say={(rtt) => `${rtt} ms`}
            onChange={(rttMs) => change({ rttMs })}
          />
          <Range
            label="Bandwidth"
            value={value.mbitPerSecond}
            min={1}
            max={50}
            say={(mbit) => `${mbit} Mbit/s`}
            onChange={(mbitPerSecond) => change({ mbitPerSecond })}
          />
          <Range
            label="Packets lost"
            value={value.lossPercent}
            min={0}
            max={10}
            step={0.5}
            say={(loss) => `${loss} %`}
            onChange={(lossPercent) => change({ lossPercent })}
          />
          <Seed value={value.seed} onChange={(seed) => change({ seed })} />
          <Check checked={value.chain} onChange={(chain) => change({ chain })}>
            The style names a font, the script asks for data
          </Check>
          <Check checked={value.resumed} onChange={(resumed) => change({ resumed })}>
            Been here before: 0-RTT
          </Check>
        </>
      }
      player={player}
      sayTime={ms}
      status={statusAt(loads, player.now)}
      text={<FileTable loads={loads} rttMs={value.rttMs} />}
    >
      <Legend />
      {loads.map((load) => (
        <section key={load.version} className={styles['version']} aria-label={versionNames[load.version]}>
          <p className={styles['head']}>
            <strong>{versionNames[load.version]}</strong>
            <span>{load.doneAt <= player.now ? sumOf(load, value.rttMs) : ' '}</span>
          </p>
          <Waterfall load={load} rttMs={value.rttMs} length={length} now={player.now} />
        </section>
      ))}
      <Comparison loads={loads} now={player.now} />
      <Assumptions />
    </SimulationFrame>
  )
}

/** Where a version's time went, as a sum. */
function sumOf(load: PageLoad, rttMs: number): string {
  const sums = spentByCost(timeSpent(load, rttMs))
  const parts = Object.entries(costNames).flatMap(([cost, name]) => {
    const spent = sums[cost as keyof typeof sums]
    return spent > 0 ? [`${name} ${spent.toLocaleString('en')}`] : []
  })
  return `${parts.join(' + ')} = ${ms(load.doneAt)}`
}

function statusAt(loads: readonly PageLoad[], now: number): string {
  const [h1, h2, h3] = loads
  if (h1 && h2 && h3 && loads.every(({ doneAt }) => doneAt <= now)) {
    return `HTTP/1.1 took ${ms(h1.doneAt)}, HTTP/2 ${ms(h2.doneAt)}, HTTP/3 ${ms(h3.doneAt)}.`
  }
  const counts = loads.map(({ version, resources }) => {
    const there = resources.filter(({ doneAt }) => doneAt <= now).length
    return `${versionNames[version]} ${there} of ${resources.length}`
  })
  return `Files that are there: ${counts.join(', ')}.`
}
