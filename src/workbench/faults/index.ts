/** What of the faults is loaded together: the line that a panel shows and the tab that edits them. */
export { FaultLines } from './fault-lines.tsx'
export { FaultsEditor } from './faults-editor.tsx'
