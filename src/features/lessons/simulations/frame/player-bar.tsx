import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './player-bar.module.css'
import { speeds, type Player } from './use-player.ts'

/** Step, Run and Reset, with a slider over the whole run. */
export function PlayerBar({ player, sayTime }: { player: Player; sayTime: (time: number) => string }) {
  const { now, length, playing, speed } = player
  const tick = length > 200 ? length / 200 : 1
  const verb = playing ? 'Pause' : now >= length ? 'Run again' : 'Run'
  return (
    <div className={styles['bar']} role="group" aria-label="Play">
      <div className={styles['buttons']}>
        <Button className={styles['run']} onClick={player.toggle}>
          {verb}
        </Button>
        <Button look="icon" aria-label="Step back" aria-disabled={now <= 0} onClick={player.stepBack}>
          <Icon name="back" />
        </Button>
        <Button aria-disabled={now >= length} onClick={player.step}>
          Step
        </Button>
        <Button look="quiet" aria-disabled={now <= 0} onClick={player.reset}>
          Reset
        </Button>
      </div>
      <input
        className={styles['time']}
        type="range"
        aria-label="Moment shown"
        aria-valuetext={sayTime(now)}
        min={0}
        max={length}
        step={tick}
        value={now}
        onChange={(event) => {
          // The last tick is the end, even where the length is no whole number of them.
          const to = event.target.valueAsNumber
          player.seek(to + tick / 2 >= length ? length : to)
        }}
      />
      <output className={styles['now']}>{sayTime(now)}</output>
      <label className={styles['speed']}>
        Speed
        <select value={speed} onChange={(event) => player.setSpeed(Number(event.target.value))}>
          {speeds.map((each) => (
            <option key={each} value={each}>
              {each} ×
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
