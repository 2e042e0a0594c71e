import { useMemo } from 'react'
import * as v from 'valibot'
import { Range } from '#features/lessons/simulations/frame/controls.tsx'
import { SimulationFrame } from '#features/lessons/simulations/frame/simulation-frame.tsx'
import { usePlayer } from '#features/lessons/simulations/frame/use-player.ts'
import { useSettings } from '#features/lessons/simulations/frame/use-settings.ts'
import type { SimulationProps } from '#features/lessons/simulations/registry.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/field.tsx'
import { Check } from '#workbench/check.tsx'
import styles from './caching.module.css'
import { CacheControlField } from './directive-switches.tsx'
import { KeptTable } from './kept-table.tsx'
import { resources, simulate, type CachingSettings, type Happening } from './model.ts'
import { RequestStory } from './request-story.tsx'
import { TimeLine } from './time-line.tsx'
import { resourceNames, sayEvent, sayHappening, sayTime, verdictWords } from './words.ts'

const length = 180
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const schema = v.object({
  resource: v.picklist(resources),
  cacheControl: v.pipe(v.string(), v.maxLength(200)),
  etag: v.boolean(),
  vary: v.picklist(['', 'Accept-Language', 'Cookie', '*']),
  originSeconds: whole(0, 5),
  happenings: v.pipe(
    v.array(
      v.object({
        at: whole(0, length),
        what: v.picklist(['Ada', 'Ben', 'change']),
        reload: v.exactOptional(v.boolean()),
      }),
    ),
    v.maxLength(60),
    v.readonly(),
  ),
})

const initial: v.InferOutput<typeof schema> = {
  resource: 'same',
  cacheControl: 'max-age=60',
  etag: true,
  vary: '',
  originSeconds: 0,
  happenings: [
    { at: 0, what: 'Ada' },
    { at: 20, what: 'Ada' },
    { at: 40, what: 'Ben' },
    { at: 50, what: 'change' },
    { at: 55, what: 'Ben' },
    { at: 70, what: 'Ada' },
    { at: 80, what: 'Ben' },
    { at: 150, what: 'Ada' },
  ],
}

const varyNames = { '': 'no Vary', 'Accept-Language': 'Accept-Language', Cookie: 'Cookie', '*': '*' } as const

/** Two browsers, a CDN and an origin, with a clock. */
export function Caching({ place }: SimulationProps) {
  const settings = useSettings(place, schema, initial)
  const { value, change } = settings
  const run = useMemo(() => simulate(value satisfies CachingSettings), [value])
  const moments = useMemo(() => [...new Set(run.events.map(({ at }) => at))], [run])
  const player = usePlayer({ length, moments, pace: 15 })
  const now = Math.floor(player.now)
  const last = run.events.findLastIndex(({ at }) => at <= now)
  const happened = run.events.slice(0, last + 1)

  const add = (happening: Omit<Happening, 'at'>) =>
    change({ happenings: [...value.happenings, { ...happening, at: now }].slice(-60) })
  const newest = value.happenings.at(-1)

  return (
    <SimulationFrame
      title="Two browsers, a CDN and a clock"
      about="Set what the origin says about its content. Then let Ada and Ben ask, and move the clock: who answers, how old is it, and is it right?"
      settings={settings}
      controls={
        <>
          <CacheControlField
            value={value.cacheControl}
            onChange={(cacheControl) => change({ cacheControl })}
          />
          <SelectField
            label="The content"
            value={value.resource}
            options={resources.map((resource) => ({ value: resource, label: resourceNames[resource] }))}
            onChange={(resource) => change({ resource })}
          />
          <SelectField
            label="Vary"
            value={value.vary}
            options={(['', 'Accept-Language', 'Cookie', '*'] as const).map((name) => ({
              value: name,
              label: varyNames[name],
            }))}
            onChange={(vary) => change({ vary })}
          />
          <Range
            label="The origin takes"
            value={value.originSeconds}
            min={0}
            max={5}
            say={(seconds) => `${seconds} s`}
            onChange={(originSeconds) => change({ originSeconds })}
          />
          <Check checked={value.etag} onChange={(etag) => change({ etag })}>
            With an ETag
          </Check>
        </>
      }
      player={player}
      sayTime={sayTime}
      status={happened.length === 0 ? 'Nothing has happened yet.' : shareOf(happened)}
      text={
        <ol className={styles['log']}>
          {run.events.map((event, index) => (
            <li key={index}>
              At {sayTime(event.at)}: {sayEvent(event)}
              {event.kind === 'served' &&
                ` The browser ${verdictWords[event.browser.verdict]}${
                  event.cdn ? `; the CDN ${verdictWords[event.cdn.verdict]}` : ''
                }${event.toOrigin ? `; the origin answers ${event.toOrigin.answer.status}` : ''}.`}
            </li>
          ))}
        </ol>
      }
    >
      <div className={styles['acts']} role="group" aria-label="At this moment">
        <Button onClick={() => add({ what: 'Ada' })}>Ada asks</Button>
        <Button onClick={() => add({ what: 'Ben' })}>Ben asks</Button>
        <Button onClick={() => add({ what: 'Ada', reload: true })}>Ada reloads</Button>
        <Button onClick={() => add({ what: 'change' })}>The origin changes</Button>
        <Button disabled={now >= length} onClick={() => player.seek(Math.min(length, now + 10))}>
          + 10 s
        </Button>
        <Button
          look="quiet"
          disabled={!newest}
          onClick={() => change({ happenings: value.happenings.slice(0, -1) })}
        >
          {newest ? `Take back ${sayHappening(newest)}` : 'Nothing to take back'}
        </Button>
        <Button look="quiet" disabled={!newest} onClick={() => change({ happenings: [] })}>
          Clear all
        </Button>
      </div>
      <TimeLine run={run} now={now} length={length} name={`Up to ${sayTime(now)}: ${shareOf(happened)}`} />
      <ul className={styles['legend']} aria-hidden="true">
        <li data-mark="fresh">fresh</li>
        <li data-mark="stale">stale</li>
        <li>○ sees what is right</li>
        <li>△ has changed since</li>
        <li>⊗ meant for another</li>
        <li>↓ asks on</li>
      </ul>
      <RequestStory event={run.events[last]} />
      <KeptTable contents={run.contents[last]} now={now} />
    </SimulationFrame>
  )
}

/** Who answered how many requests. */
function shareOf(events: ReturnType<typeof simulate>['events']): string {
  const all = events.filter((event) => event.kind === 'served')
  const origin = all.filter(({ toOrigin }) => toOrigin).length
  const cdn = all.filter(({ toOrigin, toCdn }) => toCdn && !toOrigin).length
  return `${all.length} ${all.length === 1 ? 'request' : 'requests'}: ${all.length - cdn - origin} answered by the browser’s cache, ${cdn} by the CDN, ${origin} with the origin.`
}
