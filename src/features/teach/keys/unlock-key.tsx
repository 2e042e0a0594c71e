import { useEffect, useRef, useState } from 'react'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { RestoreKey } from './restore-key.tsx'
import styles from './unlock-key.module.css'
import { useUnlockedKeys } from './unlocked-keys.ts'
import { useSlow } from './use-slow.ts'

/**
 * Asks for the passphrase of a hand-out’s key, and says when it is unlocked; where the key is gone, asks for its backup.
 * Shows nothing for a hand-out that collects no responses.
 */
export function UnlockKey({ given }: { given: GivenHandOut }) {
  const { keys } = useUnlockedKeys(given)
  // What is pressed here takes itself away: where it was, the focus goes on.
  const [pressed, setPressed] = useState(false)
  const onPress = () => setPressed(true)
  if (given.handOut.publicKey === undefined) return null
  if (keys) return <Unlocked given={given} focused={pressed} onPress={onPress} />
  if (!given.keys) return <RestoreKey given={given} gone />
  return <Locked given={given} focused={pressed} onPress={onPress} />
}

interface Part {
  readonly given: GivenHandOut
  readonly focused: boolean
  readonly onPress: () => void
}

function Unlocked({ given, focused, onPress }: Part) {
  const { lock } = useUnlockedKeys(given)
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (focused) line.current?.focus()
  }, [focused])
  return (
    <div className={styles['unlocked']}>
      <p ref={line} tabIndex={-1}>
        The key is unlocked, in this tab only, until you lock it or close the tab.
      </p>
      <Button
        onClick={() => {
          onPress()
          lock()
        }}
      >
        Lock
      </Button>
    </div>
  )
}

function Locked({ given, focused, onPress }: Part) {
  const { unlock } = useUnlockedKeys(given)
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const slow = useSlow(busy)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (focused) form.current?.querySelector('input')?.focus()
  }, [focused])

  const submit = async () => {
    if (busy) return
    if (passphrase === '') return fail('Type the passphrase of this hand-out.')
    setBusy(true)
    onPress()
    try {
      await unlock(passphrase)
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }
  const fail = (message: string) => {
    setProblem(message)
    form.current?.querySelector('input')?.focus()
  }

  return (
    <section className={styles['locked']} aria-label="Unlock the key">
      <h2>Unlock the key</h2>
      <p>
        Responses are sealed. The passphrase you chose for this hand-out opens them, here in this browser.
      </p>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <div className={styles['asked']}>
          <TextField
            label="Passphrase"
            type="password"
            autoComplete="current-password"
            value={passphrase}
            problem={problem}
            onChange={(text) => {
              setPassphrase(text)
              setProblem(undefined)
            }}
          />
          <Button look="primary" type="submit" aria-disabled={busy}>
            Unlock
          </Button>
        </div>
        <p role="status" className={styles['busy']}>
          {slow && 'Unlocking. This takes about a second on purpose, so that guessing takes years.'}
        </p>
      </form>
      <details>
        <summary>I have lost the passphrase</summary>
        <p>
          Then nobody can open the sealed responses: not you, not whoever made this lab. The passphrase is
          stored nowhere, and the backup file is locked with the same one. Look in your password manager
          first. If it is gone for good, make a new hand-out and ask the class to answer again.
        </p>
        <p>If the key in this browser was damaged, and you know the passphrase, the backup brings it back.</p>
        <RestoreKey given={given} />
      </details>
    </section>
  )
}
