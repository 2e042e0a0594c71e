import { seconds } from '#http/seconds.ts'
import { Icon } from '#ui/icon.tsx'
import { chooseSpeed, useSpeed } from './lab-time.ts'
import { useNetwork } from './network-context.ts'

/** Says that the lab's time is not real time, where it is not, and leads back. */
export function LabTimeNote({ className }: { className?: string | undefined }) {
  const { clock } = useNetwork()
  const speed = useSpeed(clock)
  if (speed === 1) return null
  return (
    <span>
      <Icon name="clock" />
      <span>
        Time runs {speed} times as fast: a minute of backoff passes in {seconds(60_000 / speed)}.{' '}
        <button type="button" className={className} onClick={() => chooseSpeed(clock, 1)}>
          Real time
        </button>
      </span>
    </span>
  )
}
