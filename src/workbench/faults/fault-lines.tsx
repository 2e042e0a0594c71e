import { describeFault } from '#http/describe-fault.ts'
import type { Fault } from '#http/fault.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './faults.module.css'

/** The faults of a request in a line each, under its bar; with `onChange` each can be taken out there. */
export function FaultLines(props: {
  faults: readonly Fault[]
  onChange?: ((faults: readonly Fault[]) => void) | undefined
}) {
  const { faults, onChange } = props
  return faults.map((fault, index) => (
    <span key={index} className={styles['line']}>
      <Icon name="fault" />
      <span>
        Fault: {describeFault(fault)}
        {onChange && (
          <>
            .{' '}
            <button type="button" onClick={() => onChange(faults.toSpliced(index, 1))}>
              Take it out
            </button>
          </>
        )}
      </span>
    </span>
  ))
}
