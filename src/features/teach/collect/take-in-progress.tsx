import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import line from '#ui/progress-line.module.css'
import styles from './collect.module.css'
import type { TakingIn } from './use-take-in.ts'

/** How far the taking in is, and what can be done about it. */
export function TakeInProgress({ taking, unlocked }: { taking: TakingIn; unlocked: boolean }) {
  const { phase, report, rest, problem } = taking.state
  const { total, done } = report
  const of = `${done.toLocaleString('en')} of ${files(total)}`
  const said = {
    idle: '',
    waiting: `${files(rest.length)} ${rest.length === 1 ? 'waits' : 'wait'} for the key. Unlock it above.`,
    running: `Taking in: ${of}.`,
    stopped: `Stopped after ${of}. What was taken in is stored; ${files(rest.length)} ${rest.length === 1 ? 'is' : 'are'} left.`,
    'broken off': `The page was closed after about ${of}. What was taken in is stored. Drop the same files again: those that are here already are told apart.`,
    done: `${files(total)} done.`,
  }[phase]
  return (
    <div className={styles['progress']}>
      <progress className={line['line']} aria-label="Files taken in" max={Math.max(total, 1)} value={done} />
      <div className={styles['line']}>
        {/* Said when it changes for good, not with every file. */}
        <p role={phase === 'running' ? undefined : 'status'}>{said}</p>
        {phase === 'running' && <Button onClick={taking.stop}>Stop</Button>}
        {phase === 'stopped' && (
          <Button onClick={taking.goOn} aria-disabled={!unlocked}>
            Go on
          </Button>
        )}
        {phase !== 'running' && (
          <Button look="quiet" onClick={taking.clear}>
            {rest.length > 0 ? 'Forget what is left' : 'Clear this list'}
          </Button>
        )}
      </div>
      {problem !== undefined && <FieldMessage severity="stop">{problem}</FieldMessage>}
    </div>
  )
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count.toLocaleString('en')} files`
}
