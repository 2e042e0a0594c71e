import { useMemo, useState, type FormEvent } from 'react'
import type { WireHop } from '#http/wire.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { AddressBar } from '#workbench/asking/address-bar.tsx'
import { Phase } from '#workbench/asking/phase.tsx'
import { Check } from '#workbench/check.tsx'
import { LogView } from '#workbench/log/log-view.tsx'
import { useHops } from '#workbench/log/use-hops.ts'
import { ClosedNote } from './closed-note.tsx'
import { Composer } from './composer.tsx'
import { Handshake } from './handshake.tsx'
import { addressProblem, protocolsProblem, type SocketDraft } from './socket-draft.ts'
import styles from './sockets.module.css'
import { useSocket, type SocketState } from './use-socket.ts'

const phaseWord: Readonly<Record<SocketState['phase'], string>> = {
  closed: 'Not connected',
  connecting: 'Connecting …',
  open: 'Connected',
  closing: 'Closing …',
  waiting: 'Waiting to connect again …',
}

/** A WebSocket client: address, handshake, messages both ways. */
export function SocketClient(props: {
  /** The region's accessible name. */
  name: string
  draft: SocketDraft
  onChange: (draft: SocketDraft) => void
  /** Whether the view's one filled button is in this client. */
  leads?: boolean
  /** Buttons beside the name. */
  children?: React.ReactNode
}) {
  const { draft, onChange: change } = props
  const socket = useSocket()
  const { phase, exchangeId, log } = socket
  const [attempted, setAttempted] = useState(false)
  const isMine = useMemo(
    () => (exchangeId === undefined ? undefined : (hop: WireHop) => hop.exchangeId === exchangeId),
    [exchangeId],
  )
  const hop = useHops(isMine).at(-1)
  const wrongAddress = addressProblem(draft.url)
  const wrongProtocols = protocolsProblem(draft)
  const idle = phase === 'closed'
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
          {phaseWord[phase]}
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
              ? socket.closed
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
      </form>
      {socket.problem !== undefined && <FieldMessage severity="stop">{socket.problem}</FieldMessage>}
      {socket.closed && <ClosedNote closed={socket.closed} hop={hop} />}
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
      {hop && <Handshake hop={hop} />}
    </section>
  )
}
