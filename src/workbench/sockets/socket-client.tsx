import { useState, type FormEvent } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { AddressBar } from '#workbench/asking/address-bar.tsx'
import { Phase } from '#workbench/asking/phase.tsx'
import { Check } from '#workbench/check.tsx'
import { faultLines, faultsEditor } from '#workbench/lazy-parts.ts'
import { LogView } from '#workbench/log/log-view.tsx'
import { ClosedNote } from './closed-note.tsx'
import { Composer } from './composer.tsx'
import { Handshake } from './handshake.tsx'
import { addressProblem, protocolsProblem, socketFaults, type SocketDraft } from './socket-draft.ts'
import styles from './sockets.module.css'
import { useSocket, type SocketState } from './use-socket.ts'

const phaseWord: Readonly<Record<SocketState['phase'], string>> = {
  closed: 'Not connected',
  connecting: 'Connecting …',
  open: 'Connected',
  closing: 'Closing …',
  waiting: 'Waiting to connect again …',
}

const nothing = { closed: undefined, handshake: undefined, cutOff: false }

/** A WebSocket client: address, handshake, messages both ways. */
export function SocketClient(props: {
  /** The region's accessible name. */
  name: string
  /** Where its log is kept. */
  place: string
  draft: SocketDraft
  onChange: (draft: SocketDraft) => void
  /** Whether the view's one filled button is in this client. */
  leads?: boolean
  /** Buttons beside the name. */
  children?: React.ReactNode
}) {
  const { draft, onChange: change } = props
  const socket = useSocket(props.place)
  const { phase, log } = socket
  const [attempted, setAttempted] = useState(false)
  const wrongAddress = addressProblem(draft.url)
  const wrongProtocols = protocolsProblem(draft)
  const idle = phase === 'closed'
  // How the last connection went says nothing of another address.
  const isLast = socket.url === draft.url
  const { closed, handshake, cutOff } = isLast ? socket : nothing
  const shownProblem = attempted || draft.url !== '' ? wrongAddress : undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempted(true)
    if (!idle) return socket.disconnect()
    if (wrongAddress === undefined && wrongProtocols === undefined) socket.connect(draft)
  }

  return (
    <section className={styles['client']} aria-label={props.name}>
      <div className={styles['title']}>
        <h2>{props.name}</h2>
        <Phase is={phase === 'open' ? 'on' : idle ? 'off' : 'changing'}>
          {idle && cutOff ? 'Not connected: the page was reloaded' : phaseWord[phase]}
          {phase === 'open' && socket.protocol && (
            <>
              , subprotocol <code>{socket.protocol}</code>
            </>
          )}
        </Phase>
        {props.children}
      </div>
      <form className={styles['address']} onSubmit={submit}>
        <AddressBar
          url={draft.url}
          problem={shownProblem}
          inUse={!idle}
          onChange={(url) => change({ ...draft, url })}
        >
          <Button type="submit" look={idle && props.leads ? 'primary' : 'second'}>
            {idle
              ? closed || cutOff
                ? 'Connect again'
                : 'Connect'
              : phase === 'open'
                ? 'Disconnect'
                : 'Cancel'}
          </Button>
        </AddressBar>
        <details className={styles['options']} open={draft.protocols !== '' || draft.reconnects || undefined}>
          <summary>Options</summary>
          <TextField
            label="Subprotocols to offer"
            mono
            placeholder="chat.v1"
            value={draft.protocols}
            readOnly={!idle}
            problem={wrongProtocols}
            onChange={(protocols) => change({ ...draft, protocols })}
          />
          <Check
            checked={draft.reconnects}
            onChange={(reconnects) => {
              change({ ...draft, reconnects })
              socket.setReconnects(reconnects)
            }}
          >
            Connect again when the connection is lost, after 1 s, 2 s, 4 s … A WebSocket never does so by
            itself.
          </Check>
        </details>
        <details className={`${styles['options']} ${styles['faultOptions']}`}>
          <summary>
            Faults <small>{draft.faults.length === 0 ? 'none' : draft.faults.length}</small>
          </summary>
          <p className={styles['quiet']}>
            What its handshakes meet, from the next connection on; latency also slows every message. To lose a
            connection that is open, or to be sent a close code, take an address of echo.example.com from the
            examples.
          </p>
          <faultsEditor.Part
            faults={draft.faults}
            kinds={socketFaults}
            onChange={(faults) => change({ ...draft, faults })}
          />
        </details>
        {draft.faults.length > 0 && (
          <div className={styles['faults']}>
            <faultLines.Part faults={draft.faults} onChange={(faults) => change({ ...draft, faults })} />
          </div>
        )}
      </form>
      {socket.problem !== undefined && <FieldMessage severity="stop">{socket.problem}</FieldMessage>}
      {closed && <ClosedNote closed={closed} failure={handshake?.failure} />}
      <Composer
        draft={draft}
        open={phase === 'open'}
        leads={props.leads ?? false}
        onChange={change}
        onSend={socket.send}
      />
      <LogView
        log={log}
        label="Messages"
        senders={[
          { by: 'page', label: 'Sent' },
          { by: 'server', label: 'Received' },
        ]}
        empty={phase === 'open' ? 'Open, and nothing said yet.' : 'Connect, and what is said stands here.'}
      />
      {handshake && <Handshake facts={handshake} />}
    </section>
  )
}
