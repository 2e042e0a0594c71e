import { useState } from 'react'
import { setSingleKeys, singleKeysOn } from './single-keys.ts'
import styles from './single-keys-switch.module.css'

/** Turns shortcuts of single keys on or off. */
export function SingleKeys() {
  const [on, setOn] = useState(singleKeysOn)
  return (
    <label className={styles['switch']}>
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => {
          setSingleKeys(target.checked)
          setOn(target.checked)
        }}
      />
      Shortcuts of single keys
    </label>
  )
}
