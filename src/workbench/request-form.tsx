import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { RequestBar } from './request-bar.tsx'
import type { PanelState } from './use-panel.ts'

/** The bar with Send in its form: Enter in the URL and Ctrl or ⌘ + Enter anywhere in it send. */
export function RequestForm(props: {
  panel: PanelState
  locked?: string | undefined
  className?: string | undefined
  children?: ReactNode
}) {
  const { panel } = props
  const send = () => {
    if (props.locked === undefined && !panel.underWay) panel.sendNow()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
  }
  return (
    <form noValidate className={props.className} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <RequestBar
        draft={panel.draft}
        problems={panel.problems}
        attempted={panel.attempted}
        underWay={panel.underWay}
        locked={props.locked}
        onChange={panel.setDraft}
        onCancel={panel.cancel}
      />
      {props.children}
    </form>
  )
}
