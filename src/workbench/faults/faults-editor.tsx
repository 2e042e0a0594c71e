import { useRef, useState } from 'react'
import type { FaultKind } from '#http/fault-catalogue.ts'
import type { Fault } from '#http/fault.ts'
import { FaultChoice } from './fault-choice.tsx'
import { FaultItem } from './fault-item.tsx'
import styles from './faults.module.css'

/** How many faults a request may carry. */
const MOST = 20

/** What goes wrong with a request by setting: the faults that are set, and the catalogue to add from. */
export function FaultsEditor(props: {
  faults: readonly Fault[]
  onChange: (faults: readonly Fault[]) => void
  /** The kinds to choose from; all where it is left out. */
  kinds?: readonly FaultKind[]
}) {
  const { faults, onChange } = props
  const keyOf = useKeys()
  const [fresh, setFresh] = useState<Fault>()
  const choice = useRef<HTMLDivElement>(null)
  return (
    <>
      {faults.length === 0 ? (
        <p className={styles['none']}>
          Nothing goes wrong by setting. Add a fault, and the network misbehaves for this request: code that
          meets it here is ready when it happens for real.
        </p>
      ) : (
        <ol className={styles['items']} aria-label="Faults that are set">
          {faults.map((fault, index) => (
            <FaultItem
              key={keyOf(fault)}
              fault={fault}
              number={index + 1}
              fresh={fault === fresh}
              onChange={(next) => {
                keyOf.same(fault, next)
                if (fault === fresh) setFresh(next)
                onChange(faults.with(index, next))
              }}
              onRemove={() => {
                onChange(faults.toSpliced(index, 1))
                // The button that had the focus is gone; what one does next is here.
                choice.current?.focus()
              }}
            />
          ))}
        </ol>
      )}
      <div ref={choice} role="group" aria-label="Add a fault" tabIndex={-1} className={styles['choice']}>
        <p className={styles['legend']}>
          Add a fault <span>Several may hit one request.</span>
        </p>
        {faults.length < MOST ? (
          <FaultChoice
            kinds={props.kinds}
            onAdd={(effect) => {
              const added = { effect }
              setFresh(added)
              onChange([...faults, added])
            }}
          />
        ) : (
          <p className={styles['none']}>
            Twenty faults are the most one request can carry. Remove one first.
          </p>
        )}
      </div>
    </>
  )
}

/** Keys for faults, which have no ids: a fault that is changed keeps its key. */
function useKeys() {
  const [keyOf] = useState(() => {
    const keys = new WeakMap<Fault, number>()
    let last = 0
    const key = (fault: Fault) => {
      const known = keys.get(fault) ?? ++last
      keys.set(fault, known)
      return known
    }
    return Object.assign(key, { same: (before: Fault, after: Fault) => keys.set(after, key(before)) })
  })
  return keyOf
}
