import type { Variable } from '#http/variables.ts'
import { DOTS } from '#workbench/variables/masked.ts'
import styles from './headers-tab.module.css'

/** What the variables of a request stood for when it was sent; secret values stay hidden. */
export function ValuesUsed({ variables }: { variables: readonly Variable[] }) {
  return (
    <dl className={styles['values']} aria-label="Values of the variables">
      {variables.map(({ name, value, secret = false }) => (
        <div key={name}>
          <dt>{`{{${name}}}`}</dt>
          <dd>{secret ? <span aria-label="secret">{DOTS}</span> : value || '(empty)'}</dd>
        </div>
      ))}
    </dl>
  )
}
