import { useEffect, useState } from 'react'
import { useStorage } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './shell.module.css'

/** Says when nothing can be kept, or when another tab's newer version took the storage over. */
export function StorageNotice() {
  const { problem } = useStorage()
  const [outdated, setOutdated] = useState(false)
  const [dismissed, setDismissed] = useState(false)
  useEffect(() => {
    const onOutdated = () => setOutdated(true)
    addEventListener('roundtrip-outdated', onOutdated)
    return () => removeEventListener('roundtrip-outdated', onOutdated)
  }, [])
  const message = outdated
    ? 'Another tab runs a newer version of the lab. What you type here is no longer stored: reload this tab to go on.'
    : dismissed
      ? undefined
      : problem
  return (
    <div role="status">
      {message && (
        <div className={styles['notice']}>
          <Icon name="warning" />
          <p>{message}</p>
          {outdated ? (
            <Button onClick={() => location.reload()}>Reload</Button>
          ) : (
            <Button look="icon" aria-label="Close this notice" onClick={() => setDismissed(true)}>
              <Icon name="close" />
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
