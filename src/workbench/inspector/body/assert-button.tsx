import { useEffect, useState } from 'react'
import { Icon } from '#ui/icon.tsx'
import styles from './body.module.css'

/** How long an added assertion is confirmed, in ms. */
const CONFIRMED = 2_000

/** Makes the assertion that a value is as it is now, and says so; what it says stands above the response. */
export function AssertButton({ onAssert }: { onAssert: () => void }) {
  const [added, setAdded] = useState(false)
  useEffect(() => {
    if (!added) return
    const timer = setTimeout(() => setAdded(false), CONFIRMED)
    return () => clearTimeout(timer)
  }, [added])
  return (
    <>
      <button
        type="button"
        className={styles['action']}
        aria-label="Assert this value"
        title="Assert this value"
        onClick={() => {
          onAssert()
          setAdded(true)
        }}
      >
        <Icon name={added ? 'check' : 'plus'} />
        Assert
      </button>
      <span role="status" className="visually-hidden">
        {added ? 'Assertion added' : ''}
      </span>
    </>
  )
}
