import { press } from '#ui/commands/press.ts'
import { sourcesOf, type LabCommands } from './lab-sources.ts'

/** Does what a key is a shortcut of, on this page or everywhere. */
export function hear(event: KeyboardEvent, lab: LabCommands): Promise<void> {
  return press(event, sourcesOf(lab))
}
