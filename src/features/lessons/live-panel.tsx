import type { ComponentProps } from 'react'
import type { PanelSpec, PredictionSpec } from '#content/lesson.ts'
import type { Exchange } from '#http/exchange.ts'
import { RequestPanel } from '#workbench/request-panel.tsx'
import { useLesson } from './lesson-context.ts'
import { usePanelNote } from './panel-note.ts'
import { Predict } from './predict.tsx'
import styles from './prose.module.css'

type PanelProps = ComponentProps<typeof RequestPanel>

/** A live panel of a lesson. Where it asks for a guess, Send waits for it. */
export function LivePanel({ spec }: { spec: PanelSpec }) {
  const { slug } = useLesson().lesson
  const { name, draft, show, fields, predict } = spec
  const panel: PanelProps = {
    name,
    place: `lesson/${slug}/${name}`,
    historyPlace: `lesson/${slug}`,
    initial: draft,
    sandboxLink: true,
    clientSwitch: true,
    ...(show && { show }),
    ...(fields && { fields }),
  }
  return (
    <div className={styles['wide']}>
      {predict ? <PredictedPanel panel={panel} predict={predict} /> : <RequestPanel {...panel} />}
    </div>
  )
}

function PredictedPanel({ panel, predict }: { panel: PanelProps; predict: PredictionSpec }) {
  const { place } = panel
  const [guess, keepGuess] = usePanelNote(place, 'guess')
  const [measured, keepMeasured] = usePanelNote(place, 'measured')
  // The guess was about the first send; what is sent later, perhaps edited, leaves it alone.
  const compare = async (exchange: Exchange) => {
    if (measured !== undefined || exchange.outcome.kind === 'aborted') return
    const { measureOf } = await import('#grading/prediction.ts')
    keepMeasured(measureOf(predict.measure, exchange))
  }
  return (
    <>
      <Predict
        spec={predict}
        guess={guess ?? undefined}
        measured={measured ?? undefined}
        onGuess={keepGuess}
      />
      <RequestPanel
        {...panel}
        onExchange={(exchange) => void compare(exchange)}
        locked={guess || measured ? undefined : 'Make your guess first'}
      />
    </>
  )
}
