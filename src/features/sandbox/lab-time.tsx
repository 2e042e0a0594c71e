import { useId } from 'react'
import { selectClass } from '#ui/field.tsx'
import { chooseSpeed, speeds, useSpeed } from '#workbench/lab-time.ts'
import { useNetwork } from '#workbench/network-context.ts'
import styles from './sandbox-page.module.css'

/** How fast time passes in the lab: waits, timeouts and the servers' own clocks. */
export function LabTime() {
  const { clock } = useNetwork()
  const speed = useSpeed(clock)
  const id = useId()
  return (
    <div className={styles['time']}>
      <label htmlFor={id}>Time</label>
      <select
        className={selectClass}
        id={id}
        value={speed}
        title="How fast waits, timeouts and the servers’ clocks run"
        onChange={({ target }) => {
          const chosen = speeds.find((candidate) => String(candidate) === target.value)
          if (chosen !== undefined) chooseSpeed(clock, chosen)
        }}
      >
        {speeds.map((each) => (
          <option key={each} value={each}>
            {each === 1 ? 'Real time' : `${each}× speed`}
          </option>
        ))}
      </select>
    </div>
  )
}
