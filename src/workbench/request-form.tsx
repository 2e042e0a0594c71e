import type { FormEvent, ReactNode } from 'react'
import { RequestBar } from './request-bar.tsx'
import type { PanelState } from './use-panel.ts'

/** The bar with Send in its form: Enter in the URL sends. */
export function RequestForm(props: {
  panel: PanelState
  locked?: string | undefined
  className?: string | undefined
  children?: ReactNode
}) {
  const { panel } = props
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (props.locked === undefined && !panel.underWay) panel.sendNow()
  }
  return (
    <form noValidate className={props.className} onSubmit={onSubmit}>
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
