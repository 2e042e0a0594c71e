import { useRef, useState } from 'react'
import { useStorage } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { SingleKeys } from '#ui/commands/single-keys-switch.tsx'
import { SelectField } from '#ui/field.tsx'
import { applyTheme, useTheme } from '#ui/theme.ts'
import { useNetwork } from '#workbench/network-context.ts'
import styles from './settings-page.module.css'

/** The theme, the state of the mock network, and what is kept on this device. */
export default function SettingsPage() {
  const storage = useStorage()
  const network = useNetwork()
  const theme = useTheme()
  const [said, setSaid] = useState('')
  const say = (work: Promise<void>, done: string) =>
    work.then(
      () => setSaid(done),
      (error: Error) => setSaid(error.message),
    )

  return (
    <main className={styles['page']}>
      <title>Settings · Roundtrip</title>
      <h1>Settings</h1>
      <div className={styles['item']}>
        <h2>Theme</h2>
        <p>Light is paper; dark is an instrument at night.</p>
        <div>
          <SelectField
            label="Theme"
            value={theme}
            options={[
              { value: 'system', label: 'As the system' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
            onChange={applyTheme}
          />
        </div>
      </div>
      <div className={styles['item']}>
        <h2>Keyboard shortcuts</h2>
        <p>
          They are never heard while you type. Turn those of single keys off if speech input, or a slip, sets
          them off.
        </p>
        <div>
          <SingleKeys />
        </div>
      </div>
      <div className={styles['item']}>
        <h2>The mock network</h2>
        <p>
          Puts every server back to how it was when new: users, orders and rate limits. What you wrote stays.
        </p>
        <Button
          onClick={() => {
            network.reset()
            setSaid('Every server is as new.')
          }}
        >
          Reset the servers
        </Button>
      </div>
      <div className={styles['item']}>
        <h2>History</h2>
        <p>
          {storage.problem ??
            'Every exchange you sent and the logs of WebSockets, events and bursts are kept in this browser, and nowhere else, until you clear them.'}
        </p>
        <Confirm
          action="Clear the history"
          title="Clear the history?"
          text="Every exchange in it goes, and the logs of WebSockets, events and bursts. Lessons, missions and quiz answers stay."
          onConfirm={() => void say(storage.clearExchanges(), 'The history is empty.')}
        />
      </div>
      <div className={styles['item']}>
        <h2>Everything</h2>
        <p>
          Progress, missions, quiz attempts, history, environments and requests being edited: gone from this browser for
          good.
        </p>
        <Confirm
          action="Erase everything"
          title="Erase everything?"
          text="Your progress, missions, quiz attempts, history, environments and the requests you are editing will be gone. There is no way back."
          onConfirm={() => {
            network.reset()
            void say(storage.erase(), 'Everything is erased.')
          }}
        />
      </div>
      <p role="status">{said}</p>
    </main>
  )
}

/** A button that asks before it does what can't be undone. */
function Confirm(props: { action: string; title: string; text: string; onConfirm: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{props.action}</Button>
      <dialog ref={dialog} className={styles['dialog']} aria-label={props.title}>
        <h2>{props.title}</h2>
        <p>{props.text}</p>
        <div className={styles['buttons']}>
          <Button onClick={() => dialog.current?.close()}>Keep it</Button>
          <Button
            look="primary"
            onClick={() => {
              dialog.current?.close()
              props.onConfirm()
            }}
          >
            {props.action}
          </Button>
        </div>
      </dialog>
    </>
  )
}
