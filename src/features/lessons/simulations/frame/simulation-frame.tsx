import { useId, type ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { PlayerBar } from './player-bar.tsx'
import styles from './simulation-frame.module.css'
import type { Player } from './use-player.ts'
import type { Settings } from './use-settings.ts'

/**
 * What all simulations look like: title, controls, the ways to play, the drawing, and the same as text.
 * @param props.title its accessible name
 * @param props.about what it shows and what to try, in a sentence or two
 * @param props.status what holds at the moment shown, in a sentence; screen readers hear it when playing stops
 * @param props.sayTime a time of the model in words: `120 ms`, `step 3`
 * @param props.text the whole run as a table or list
 * @param props.children the drawing; an SVG in it has role="img" and a name
 */
export function SimulationFrame<Value>(props: {
  title: string
  about: ReactNode
  settings: Settings<Value>
  controls: ReactNode
  player: Player
  sayTime: (time: number) => string
  status: string
  text: ReactNode
  children: ReactNode
}) {
  const { title, about, settings, controls, player, sayTime, status, text, children } = props
  const id = useId()
  return (
    <div className={styles['frame']} role="group" aria-labelledby={id}>
      <div className={styles['head']}>
        <h3 id={id}>{title}</h3>
        <p>{about}</p>
      </div>
      <div className={styles['controls']} role="group" aria-label="Settings">
        {controls}
        <Button
          look="quiet"
          className={styles['restore']}
          aria-disabled={!settings.changed}
          onClick={() => settings.changed && settings.restore()}
        >
          Back to the first settings
        </Button>
      </div>
      <PlayerBar player={player} sayTime={sayTime} />
      <p className={styles['status']} aria-live={player.playing ? 'off' : 'polite'}>
        {status}
      </p>
      <div className={styles['drawing']}>{children}</div>
      <details className={styles['text']}>
        <summary>The same as text</summary>
        <div tabIndex={0} role="group" aria-label="The same as text">
          {text}
        </div>
      </details>
    </div>
  )
}
