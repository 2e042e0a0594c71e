import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Examples } from '#workbench/asking/examples.tsx'
import { useKept } from '#workbench/use-kept.ts'
import { SocketClient } from './socket-client.tsx'
import { emptySocketDraft, SocketDraft } from './socket-draft.ts'
import styles from './sockets.module.css'

const ECHO = 'wss://echo.example.com/'
const CHAT = 'wss://chat.example.com/lobby'
type Wish = Partial<SocketDraft>

const initialFirst = emptySocketDraft(ECHO)
const initialSecond = emptySocketDraft(`${CHAT}?name=Grace`)
const say = (text: string): Wish => ({ kind: 'json', json: `{ "type": "message", "text": "${text}" }` })

interface Example {
  readonly title: string
  readonly shows: string
  readonly first: Wish
  /** For those that are more fun with two clients. */
  readonly second?: Wish
}

const plain: Wish = { protocols: '', reconnects: false, faults: [] }

const examples: readonly Example[] = [
  { title: 'Echo', shows: 'gives back what you send', first: { ...plain, url: ECHO } },
  {
    title: 'Chat for two',
    shows: 'what one says, both hear',
    first: { ...plain, url: `${CHAT}?name=Ada`, protocols: 'chat.v1', ...say('Tea?') },
    second: { ...plain, url: `${CHAT}?name=Grace`, protocols: 'chat.v1', ...say('Yes, please') },
  },
  {
    title: 'localhost:8765',
    shows: 'twenty lines of Python; falls over at what is no JSON',
    first: { ...plain, url: 'ws://localhost:8765', kind: 'json', json: '{ "type": "hello" }' },
  },
  {
    title: 'A server that closes',
    shows: 'with a code and a reason',
    first: { ...plain, url: `${ECHO}close?code=1012&reason=new%20version&after=2000` },
  },
  {
    title: 'A lost connection',
    shows: 'close code 1006',
    first: { ...plain, url: `${ECHO}drop?after=2000` },
  },
  { title: 'A refusal', shows: '403 instead of 101', first: { ...plain, url: `${ECHO}refuse?status=403` } },
]

const Clients = v.picklist([1, 2])

/** One WebSocket client, or two side by side that can talk to each other. */
export function SocketsPage() {
  const { value: count, change: setCount } = useKept('sandbox/websocket', Clients, 1)
  const first = useKept('sandbox/websocket/1', SocketDraft, initialFirst)
  const second = useKept('sandbox/websocket/2', SocketDraft, initialSecond)
  // An example is a new client: the old connection belongs to the old address.
  const [rounds, setRounds] = useState({ first: 0, second: 0 })
  const tryIt = (example: Example) => {
    first.change({ ...first.value, ...example.first })
    if (example.second) {
      second.change({ ...second.value, ...example.second })
      setCount(2)
    }
    setRounds({ first: rounds.first + 1, second: rounds.second + (example.second ? 1 : 0) })
  }
  return (
    <div className={styles['page']}>
      <Examples examples={examples} onTry={tryIt} />
      <div className={styles['clients']} data-count={count}>
        <SocketClient
          key={`first ${rounds.first}`}
          name={count === 2 ? 'First client' : 'Client'}
          place="sandbox/websocket/1"
          draft={first.value}
          onChange={first.change}
          leads
        >
          {count === 1 && (
            <Button look="quiet" onClick={() => setCount(2)}>
              <Icon name="plus" /> Second client
            </Button>
          )}
        </SocketClient>
        {count === 2 && (
          <SocketClient
            key={`second ${rounds.second}`}
            name="Second client"
            place="sandbox/websocket/2"
            draft={second.value}
            onChange={second.change}
          >
            <Button look="icon" aria-label="Remove the second client" onClick={() => setCount(1)}>
              <Icon name="close" />
            </Button>
          </SocketClient>
        )}
      </div>
    </div>
  )
}
