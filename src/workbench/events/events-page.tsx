import type { FormEvent } from 'react'
import * as v from 'valibot'
import { Button } from '#ui/button.tsx'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { AddressBar } from '#workbench/asking/address-bar.tsx'
import { Examples } from '#workbench/asking/examples.tsx'
import { Phase } from '#workbench/asking/phase.tsx'
import { Check } from '#workbench/check.tsx'
import { LogView } from '#workbench/log/log-view.tsx'
import { useKept } from '#workbench/use-kept.ts'
import { Connections } from './connections.tsx'
import styles from './events.module.css'
import { useEventSource, type EventSourceState } from './use-event-source.ts'

const EVENTS = 'https://events.example.com'

const EventsDraft = v.object({ url: v.string(), names: v.string(), withCredentials: v.boolean() })
type EventsDraft = v.InferOutput<typeof EventsDraft>

const initial: EventsDraft = { url: `${EVENTS}/stock`, names: 'price', withCredentials: false }

const examples = [
  { title: 'Stock', shows: 'named events; the stream ends after 10', url: `${EVENTS}/stock`, names: 'price' },
  { title: 'Clock', shows: 'the time, every second', url: `${EVENTS}/clock`, names: '' },
  { title: 'News', shows: 'five items a connection, two lines each', url: `${EVENTS}/news`, names: '' },
  { title: 'Once', shows: 'three events, then 204: don’t come back', url: `${EVENTS}/once`, names: '' },
  {
    title: 'Wrong type',
    shows: 'text/plain, so the browser gives up',
    url: `${EVENTS}/wrong-type`,
    names: '',
  },
] as const

const phaseWord: Readonly<Record<EventSourceState['phase'], string>> = {
  stopped: 'Not listening',
  connecting: 'Connecting …',
  open: 'Listening',
  returning: 'The browser comes back by itself …',
  'given-up': 'Given up: the browser will not come back',
}

/** A client for server-sent events: the page's EventSource, what it was told, and what the wire carried. */
export function EventsPage() {
  const { value: draft, change } = useKept('sandbox/events', EventsDraft, initial)
  const source = useEventSource('sandbox/events')
  const { phase, connections, cutOff } = source
  const names = draft.names.split(/[\s,]+/).filter((name) => name !== '')
  const unheard = connections.at(-1)?.names.filter((name) => name !== 'message' && !names.includes(name))
  const active = phase === 'connecting' || phase === 'open' || phase === 'returning'
  const problem = addressProblem(draft.url)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (active) source.stop()
    else if (problem === undefined) source.listen({ ...draft, url: draft.url.trim(), names })
  }

  return (
    <div className={styles['page']}>
      <Examples
        examples={examples}
        onTry={({ url, names }) => {
          change({ ...draft, url, names })
          source.listen({ url, names: names === '' ? [] : [names], withCredentials: draft.withCredentials })
        }}
      />
      <div className={styles['sides']}>
        <div className={styles['side']}>
          <form className={styles['form']} onSubmit={submit}>
            <AddressBar
              url={draft.url}
              problem={problem}
              inUse={active}
              onChange={(url) => change({ ...draft, url })}
            >
              <Button type="submit" look={active ? 'second' : 'primary'}>
                {active ? 'Stop' : 'Listen'}
              </Button>
            </AddressBar>
            <TextField
              label="Event names to listen for, beside message"
              mono
              placeholder="price"
              value={draft.names}
              readOnly={active}
              onChange={(names) => change({ ...draft, names })}
            />
            <Check
              checked={draft.withCredentials}
              onChange={(withCredentials) => change({ ...draft, withCredentials })}
            >
              Send cookies to other origins too (<code>withCredentials</code>), from the next connection on
            </Check>
          </form>
          <Phase is={phase === 'open' ? 'on' : active ? 'changing' : 'off'}>
            {phase === 'stopped' && cutOff ? 'Not listening: the page was reloaded' : phaseWord[phase]}
          </Phase>
          {source.problem !== undefined && <FieldMessage severity="stop">{source.problem}</FieldMessage>}
          {unheard?.map((name) => (
            <FieldMessage key={name} severity="warn">
              The stream has events named <code>{name}</code>, and the page does not listen for them: they
              reach no one.{' '}
              <button
                type="button"
                className={styles['link']}
                onClick={() => {
                  source.listenFor(name)
                  change({ ...draft, names: [...names, name].join(', ') })
                }}
              >
                Listen for {name}
              </button>
            </FieldMessage>
          ))}
          <LogView
            log={source.log}
            label="Events"
            senders={[
              { by: 'server', label: 'Events' },
              { by: 'connection', label: 'Connection' },
            ]}
            empty={active ? 'Listening. Nothing has come yet.' : 'Listen, and what comes stands here.'}
          />
        </div>
        <Connections connections={connections} />
      </div>
    </div>
  )
}

function addressProblem(text: string): string | undefined {
  const url = URL.parse(text.trim())
  if (text.trim() === '') return 'Write an address, such as https://events.example.com/clock.'
  return url && /^https?:$/.test(url.protocol) ? undefined : 'An address begins with https:// and a host.'
}
