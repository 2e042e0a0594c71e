import type { RequestDraft } from '#http/request-draft.ts'
import type { PanelState } from '#workbench/use-panel.ts'
import { UndoRedo } from './undo-redo.tsx'
import { useTrail } from './use-trail.ts'

/** Undo and Redo of a panel’s request, from when this is shown; nothing to see until there is something to undo. */
export function PanelUndo(props: { panel: PanelState; place: string; initial: RequestDraft }) {
  return (
    <UndoRedo trail={useTrail(props.panel, { place: props.place, untouched: props.initial })} onlyWhenSome />
  )
}
