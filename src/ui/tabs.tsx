import { Tabs as BaseTabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import fade from './fade.module.css'
import styles from './tabs.module.css'

/** One tab: its name, a count shown beside it, and what it opens. */
export interface TabSpec<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Shown beside the label when it is above 0. */
  readonly count?: number
  readonly panel: ReactNode
}

/**
 * Tabs by the ARIA pattern: arrow keys move, and only the chosen panel is rendered. With
 * `closable`, none need be chosen, and choosing the open one again closes it.
 */
export function Tabs<Value extends string>(props: {
  name: string
  tabs: readonly TabSpec<Value>[]
  value: Value | undefined
  onChange: (value: Value | undefined) => void
  closable?: boolean
  panelClass?: string | undefined
  listClass?: string | undefined
}) {
  return (
    <BaseTabs.Root value={props.value ?? null} onValueChange={(value: Value) => props.onChange(value)}>
      <BaseTabs.List
        activateOnFocus={!props.closable}
        aria-label={props.name}
        className={`${styles['list']} ${fade['sideways']} ${props.listClass ?? ''}`}
      >
        {props.tabs.map(({ value, label, count = 0 }) => (
          <BaseTabs.Tab
            key={value}
            value={value}
            className={styles['tab']}
            aria-label={label}
            onClick={() => {
              if (props.closable && value === props.value) props.onChange(undefined)
            }}
          >
            <span className={styles['label']}>
              <span>{label}</span>
              <span className={styles['ghost']} aria-hidden="true">
                {label}
              </span>
            </span>
            {count > 0 && <span className={styles['count']} data-count={count} />}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {props.tabs.map(({ value, panel }) => (
        <BaseTabs.Panel key={value} value={value} className={props.panelClass}>
          {panel}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  )
}
