import { useMemo } from 'react'
import type { Trial } from '#content/reference-entry.ts'
import { draftOfRequestText } from '#http/request-text.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { RequestPanel } from '#workbench/request-panel.tsx'
import styles from './try-it.module.css'

/** A request to send from here, or the reason why a page can't. */
export function TryIt(props: {
  /** Accessible name of the panel. */
  name: string
  place: string
  /** What is sent where the trial says nothing else. */
  request?: string | undefined
  trial?: Trial | undefined
  /** The field it is about: the panel can be edited, and shows the fields first. */
  field?: string
  /** Why there is nothing to send, and the sentence it begins with. */
  unseen?: { readonly lead: string; readonly why: string | undefined }
}) {
  const request = props.trial?.request ?? props.request
  return (
    <section className={styles['try']}>
      <h2 className="visually-hidden">Try it</h2>
      {props.unseen?.why !== undefined && (
        <p className={styles['unseen']}>
          <b>{props.unseen.lead}</b> <InlineText text={props.unseen.why} />
        </p>
      )}
      {request !== undefined && (
        <Panel
          name={props.name}
          place={props.place}
          request={request}
          client={props.trial?.client ?? 'browser'}
          field={props.field}
        />
      )}
      {props.trial?.note !== undefined && (
        <p className={styles['note']}>
          <InlineText text={props.trial.note} />
        </p>
      )}
    </section>
  )
}

function Panel(props: {
  name: string
  place: string
  request: string
  client: 'browser' | 'script'
  field: string | undefined
}) {
  const { request, client, field } = props
  const initial = useMemo(() => draftOfRequestText(request, { client }), [request, client])
  return (
    <RequestPanel
      name={props.name}
      place={props.place}
      historyPlace="reference"
      initial={initial}
      sandboxLink
      {...(field === undefined ? { brief: true } : { show: 'headers', fields: [field], clientSwitch: true })}
    />
  )
}
