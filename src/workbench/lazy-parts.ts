import { lazyPart } from '#ui/lazy-part.tsx'

/** The response from both ends; a page pays for it when something can be sent. */
export const response = lazyPart(async () => (await import('./inspector/response-region.tsx')).ResponseRegion)

/** The tabs with everything of a request but its method and URL. */
export const requestTabs = lazyPart(async () => (await import('./request-tabs.tsx')).RequestTabs)

/** The faults of a request, in a line each. */
export const faultLines = lazyPart(async () => (await import('./faults/index.ts')).FaultLines)

/** What a panel says where the lab's time is not real time; loading it makes the clock run as chosen. */
export const labTimeNote = lazyPart(async () => (await import('./lab-time-note.tsx')).LabTimeNote)

/** The tab that sets what goes wrong. */
export const faultsEditor = lazyPart(async () => (await import('./faults/index.ts')).FaultsEditor)

/** What makes a request of a text that was pasted, dropped or chosen. */
export const importing = lazyPart(async () => (await import('./import/importing.tsx')).Importing)

/** Who sends the request: the page or a script. */
export const clientSwitch = lazyPart(async () => (await import('./client-switch.tsx')).ClientSwitch)

/** What stands in the response's place while a request is under way. */
export const underWay = lazyPart(async () => (await import('./inspector/under-way.tsx')).UnderWay)

/** Undo and Redo of a request, with their keys. */
export const undoRedo = lazyPart(async () => (await import('./undo/undo-redo.tsx')).UndoRedo)

/** The same for a panel that follows its changes for nobody else. */
export const panelUndo = lazyPart(async () => (await import('./undo/panel-undo.tsx')).PanelUndo)

/** The URL in the colours of its parts, drawn over its input. */
export const urlColours = lazyPart(async () => (await import('./variables/url-colours.tsx')).UrlColours)

/** What the variables of a request stand for, and the means to give a value where they stand for nothing. */
export const variablesNote = lazyPart(
  async () => (await import('./variables/variables-note.tsx')).VariablesNote,
)
