import { useState } from 'react'
import * as v from 'valibot'
import { SimulationFrame } from '#features/lessons/simulations/frame/simulation-frame.tsx'
import { usePlayer } from '#features/lessons/simulations/frame/use-player.ts'
import { useSettings } from '#features/lessons/simulations/frame/use-settings.ts'
import type { SimulationProps } from '#features/lessons/simulations/registry.ts'
import { Check } from '#workbench/check.tsx'
import { CellStory } from './cell-story.tsx'
import { CertificateCheck } from './certificate-check.tsx'
import { certificateKinds } from './certificates.ts'
import { Matrix, type Cell } from './matrix.tsx'
import { observersOf, type Observer, type Setting } from './observers.ts'
import { PathDrawing } from './path-drawing.tsx'
import { SightMark } from './sight-mark.tsx'
import styles from './tls.module.css'
import { ViewTable } from './view-table.tsx'
import { observerName } from './words.ts'

const schema = v.object({
  https: v.boolean(),
  doh: v.boolean(),
  ech: v.boolean(),
  cdn: v.boolean(),
  inspected: v.boolean(),
  /** What was guessed, by setting and cell. */
  guesses: v.record(v.string(), v.picklist(['all', 'part', 'nothing', 'absent'])),
  kind: v.picklist(certificateKinds),
  host: v.pipe(v.string(), v.maxLength(80)),
  client: v.picklist(['browser', 'curl']),
})

const initial: v.InferOutput<typeof schema> = {
  https: true,
  doh: false,
  ech: false,
  cdn: false,
  inspected: false,
  guesses: {},
  kind: 'good',
  host: 'shop.example.com',
  client: 'browser',
}

/** Who sees what of a request on its way. */
export function Tls({ place }: SimulationProps) {
  const settings = useSettings(place, schema, initial)
  const { value, change } = settings
  const observers = observersOf(value)
  const [wanted, choose] = useState<Cell>({ observer: 'network', item: 'target' })
  const chosen = observers.includes(wanted.observer) ? wanted : { ...wanted, observer: 'server' as const }
  const player = usePlayer({
    length: observers.length,
    moments: observers.map((_, index) => index + 1),
    pace: 1,
  })
  const passed = Math.floor(player.now)
  const isOpen = (cell: Cell) =>
    observers.indexOf(cell.observer) < passed || value.guesses[guessKey(value, cell)] !== undefined
  const at = observers[passed - 1]

  return (
    <SimulationFrame
      title="Who sees what of a request"
      about="One request to shop.example.com, sent from a café. Choose a cell and guess, or step the request along its way; then change what protects it."
      settings={settings}
      controls={
        <>
          <Check checked={value.https} onChange={(https) => change({ https })}>
            TLS: https, not http
          </Check>
          <Check checked={value.doh} onChange={(doh) => change({ doh })}>
            DNS over HTTPS
          </Check>
          <Check checked={value.ech} onChange={(ech) => change({ ech })}>
            Encrypted Client Hello{value.https ? '' : ' (needs TLS)'}
          </Check>
          <Check checked={value.cdn} onChange={(cdn) => change({ cdn })}>
            The site uses a CDN
          </Check>
          <Check checked={value.inspected} onChange={(inspected) => change({ inspected })}>
            Company network, its root installed
          </Check>
        </>
      }
      player={player}
      sayTime={(now) => `stop ${Math.floor(now)} of ${observers.length}`}
      status={statusAt(at, value)}
      text={<ViewTable observers={observers} setting={value} />}
    >
      <PathDrawing observers={observers} setting={value} now={player.now} />
      <Matrix observers={observers} setting={value} chosen={chosen} isOpen={isOpen} onChoose={choose} />
      <ul className={styles['legend']} aria-hidden="true">
        {(['all', 'part', 'nothing'] as const).map((sight) => (
          <li key={sight}>
            <SightMark sight={sight} change="no" />{' '}
            {{ all: 'reads it', part: 'part', nothing: 'nothing' }[sight]}
          </li>
        ))}
        <li>
          <SightMark sight="all" change="unnoticed" /> and can change it unnoticed
        </li>
      </ul>
      <CellStory
        cell={chosen}
        setting={value}
        open={isOpen(chosen)}
        guess={value.guesses[guessKey(value, chosen)]}
        onGuess={(guess) => change({ guesses: { ...value.guesses, [guessKey(value, chosen)]: guess } })}
      />
      <CertificateCheck
        kind={value.kind}
        host={value.host}
        client={value.client}
        rootInstalled={value.inspected}
        onChange={change}
      />
    </SimulationFrame>
  )
}

function statusAt(observer: Observer | undefined, setting: Setting): string {
  if (!observer) return 'The request is not sent yet.'
  if (observer === 'resolver')
    return 'The DNS resolver was asked for the address before; the request itself passes it by.'
  return `The request has come as far as: ${observerName(observer, setting)}.`
}

/** A guess counts for the setting it was made in. */
function guessKey({ https, doh, ech, cdn, inspected }: Setting, { observer, item }: Cell): string {
  return [Number(https), Number(doh), Number(ech), Number(cdn), Number(inspected), observer, item].join(' ')
}
