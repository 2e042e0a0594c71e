import type { KeyboardEvent } from 'react'
import type { PanelState } from './use-panel.ts'

/** Makes Ctrl or ⌘ + Enter send from anywhere in an element, text areas too. */
export function sendKeys(panel: PanelState, locked?: string) {
  return {
    // Text fields in it keep their own undo, and give way to the request’s.
    'data-request': '',
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      if (locked === undefined && !panel.underWay) panel.sendNow()
    },
  }
}
