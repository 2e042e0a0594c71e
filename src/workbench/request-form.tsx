import { useState, type FormEvent, type ReactNode } from 'react'
import type { SavedFolder } from '#storage/schema.ts'
import type { Incoming } from './import/incoming.ts'
import { importing } from './lazy-parts.ts'
import { RequestBar } from './request-bar.tsx'
import type { PanelState } from './use-panel.ts'

/** The bar with Send in its form: Enter in the URL sends. */
export function RequestForm(props: {
  panel: PanelState
  locked?: string | undefined
  className?: string | undefined
  /** What is being imported, as a state, where more than a paste into the URL brings it. */
  incoming?: readonly [Incoming | undefined, (incoming: Incoming) => void]
  /** Called with a collection that was imported; without it none is offered to be. */
  onSaved?: (collection: SavedFolder) => void
  children?: ReactNode
}) {
  const { panel } = props
  const pasted = useState<Incoming>()
  const [incoming, receive] = props.incoming ?? pasted
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (props.locked === undefined && !panel.underWay) panel.sendNow()
  }
  return (
    <form noValidate className={props.className} onSubmit={onSubmit}>
      <RequestBar
        draft={panel.draft}
        problems={panel.problems}
        variables={panel.variables}
        attempted={panel.attempted}
        underWay={panel.underWay}
        locked={props.locked}
        onChange={panel.setDraft}
        onRequestText={(text) => receive({ by: 'paste', text })}
        onCancel={panel.cancel}
      />
      {props.children}
      {incoming && (
        <importing.Part
          incoming={incoming}
          panel={panel}
          onSaved={props.onSaved}
        />
      )}
    </form>
  )
}
