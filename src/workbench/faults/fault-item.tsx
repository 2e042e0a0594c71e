import { useEffect, useRef } from 'react'
import { netErrorOf } from '#http/fault-catalogue.ts'
import type { Fault } from '#http/fault.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { withParameter, withRestriction } from './changed-fault.ts'
import { EffectFields } from './effect-fields.tsx'
import { FaultMark } from './fault-mark.tsx'
import { faultSentence } from './fault-sentence.ts'
import styles from './faults.module.css'
import { RestrictionFields } from './restriction-fields.tsx'

/** A fault that is set: its sentence, which opens to change it, and the way to take it out. */
export function FaultItem(props: {
  fault: Fault
  number: number
  /** Just added: open, and the next thing to look at. */
  fresh: boolean
  onChange: (fault: Fault) => void
  onRemove: () => void
}) {
  const { fault, number, fresh, onChange } = props
  const summary = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!fresh) return
    summary.current?.focus({ preventScroll: true })
    summary.current?.scrollIntoView({ block: 'nearest' })
  }, [fresh])
  const netError = netErrorOf(fault.effect)
  return (
    <li className={styles['item']}>
      <details open={fresh || undefined}>
        <summary ref={summary}>
          <FaultMark kind={fault.effect.kind} />
          <span>
            {faultSentence(fault)}
            {netError && <code>{netError}</code>}
          </span>
          <Icon name="down" />
        </summary>
        <div className={styles['form']}>
          <div className={styles['fields']}>
            <EffectFields
              effect={fault.effect}
              onChange={(name, value) => onChange(withParameter(fault, name, value))}
            />
          </div>
          <RestrictionFields
            fault={fault}
            onChange={(name, value) => onChange(withRestriction(fault, name, value))}
          />
        </div>
      </details>
      <Button look="icon" aria-label={`Remove fault ${number}`} onClick={props.onRemove}>
        <Icon name="close" />
      </Button>
    </li>
  )
}
