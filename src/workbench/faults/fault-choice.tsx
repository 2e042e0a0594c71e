import { useId } from 'react'
import { faultCatalogue, type FaultKind } from '#http/fault-catalogue.ts'
import type { FaultEffect } from '#http/fault.ts'
import { faultGroups, faultHints } from './fault-hints.ts'
import { FaultMark } from './fault-mark.tsx'
import styles from './faults.module.css'

type Entry = (typeof faultCatalogue)[FaultKind]

const entries: readonly Entry[] = Object.values(faultCatalogue)

/** Every kind of fault there is, by group; choosing one adds it with parameters that show it well. */
export function FaultChoice(props: {
  /** The kinds to choose from; all where it is left out. */
  kinds?: readonly FaultKind[] | undefined
  onAdd: (effect: FaultEffect) => void
}) {
  const { kinds, onAdd } = props
  const id = useId()
  return faultGroups.map(({ group, title, gist }) => {
    const members = entries.filter(
      (entry) => entry.group === group && (kinds?.includes(entry.defaults.kind) ?? true),
    )
    return members.length === 0 ? null : (
      <details key={group} name={id} className={styles['group']}>
        <summary>
          <b>{title}</b> <span>{gist}</span>
          <small>{members.length}</small>
        </summary>
        <ul className={styles['kinds']}>
          {members.map((entry) => (
            <Kind key={entry.defaults.kind} entry={entry} onAdd={onAdd} />
          ))}
        </ul>
      </details>
    )
  })
}

function Kind({ entry, onAdd }: { entry: Entry; onAdd: (effect: FaultEffect) => void }) {
  const { title, defaults, netError } = entry
  const id = useId()
  return (
    <li className={styles['kind']}>
      <FaultMark kind={defaults.kind} />
      <div>
        <button type="button" aria-describedby={id} onClick={() => onAdd(defaults)}>
          {title}
        </button>
        <p id={id}>
          {faultHints[defaults.kind]} {netError && <code>{netError}</code>}
        </p>
      </div>
    </li>
  )
}
