import { useMemo } from 'react'
import * as v from 'valibot'
import { SimulationFrame } from '#features/lessons/simulations/frame/simulation-frame.tsx'
import { usePlayer } from '#features/lessons/simulations/frame/use-player.ts'
import { useSettings } from '#features/lessons/simulations/frame/use-settings.ts'
import type { SimulationProps } from '#features/lessons/simulations/registry.ts'
import { SelectField } from '#ui/field.tsx'
import { Check } from '#workbench/check.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import { play } from './flow.ts'
import styles from './oauth.module.css'
import { attempts, type Defences, type Flow } from './parties.ts'
import { Sequence } from './sequence.tsx'
import { StepStory } from './step-story.tsx'
import { attemptNames, defenceNames, partyNames } from './words.ts'

const schema = v.object({
  attempt: v.picklist(attempts),
  state: v.boolean(),
  pkce: v.boolean(),
  exactRedirect: v.boolean(),
  oneTimeCodes: v.boolean(),
  codeFlow: v.boolean(),
})

const initial: v.InferOutput<typeof schema> = {
  attempt: 'none',
  state: true,
  pkce: true,
  exactRedirect: true,
  oneTimeCodes: true,
  codeFlow: true,
}

const defences = Object.keys(defenceNames) as (keyof Defences)[]

/** The authorization code flow, to step through and to break. */
export function OAuth({ place }: SimulationProps) {
  const settings = useSettings(place, schema, initial)
  const { value, change } = settings
  const flow = useMemo(() => play(value.attempt, value), [value])
  const { length } = flow.steps
  const player = usePlayer({ length, moments: flow.steps.map((_, index) => index + 1), pace: 0.8 })
  const shown = Math.floor(player.now)
  const ended = shown >= length

  return (
    <SimulationFrame
      title="The code flow, and how to break it"
      about="The app wants to read Ada’s notes. Step through the messages; then choose what goes wrong, say what stops it, and take that away."
      settings={settings}
      controls={
        <>
          <SelectField
            label="What goes wrong"
            value={value.attempt}
            options={attempts.map((attempt) => ({ value: attempt, label: attemptNames[attempt] }))}
            onChange={(attempt) => change({ attempt })}
          />
          {defences.map((defence) => (
            <Check
              key={defence}
              checked={value[defence]}
              onChange={(on) => change({ ...value, [defence]: on })}
            >
              {defenceNames[defence]}
            </Check>
          ))}
        </>
      }
      player={player}
      sayTime={(now) => `message ${Math.floor(now)} of ${length}`}
      status={ended ? `${outcomeWords[flow.outcome]} ${flow.says}` : `${shown} of ${length} messages.`}
      text={<Told flow={flow} />}
    >
      <StepStory step={flow.steps[shown - 1]} count={`${shown} of ${length}.`} />
      <Sequence flow={flow} shown={shown} name={`${shown} of ${length} messages of the flow`} />
      <p className={styles['sources']}>
        Why no token in the URL: <RfcLink number="9700" section="2.1.2" />. Why PKCE for every client:{' '}
        <RfcLink number="9700" section="2.1.1" />. Why redirect URIs are compared exactly:{' '}
        <RfcLink number="9700" section="2.1" />. The app here is public: it has no secret of its own.
      </p>
    </SimulationFrame>
  )
}

const outcomeWords: Record<Flow['outcome'], string> = {
  done: 'Done.',
  stopped: 'Stopped.',
  lost: 'The attack succeeds.',
}

/** The whole flow as a list. */
function Told({ flow }: { flow: Flow }) {
  return (
    <>
      <ol className={styles['told']}>
        {flow.steps.map(({ from, to, label, says, checks }, index) => (
          <li key={index}>
            {partyNames[from]} to {partyNames[to]}: {label}. {says}{' '}
            {checks.map((check) => check.says).join(' ')}
          </li>
        ))}
      </ol>
      <p>
        {outcomeWords[flow.outcome]} {flow.says}
      </p>
    </>
  )
}
