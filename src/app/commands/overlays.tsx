import { useMemo } from 'react'
import { Palette } from './palette.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import type { Overlay } from './commands.tsx'
import { sourcesOf, type LabCommands } from './lab-sources.ts'

/** The palette and the list of shortcuts, one at a time. */
export function Overlays({ overlay, lab }: { overlay: Overlay | undefined; lab: LabCommands }) {
  const searching = overlay === 'palette'
  // What the page offers is read anew each time the palette opens.
  const sources = useMemo(() => (searching ? sourcesOf(lab) : []), [searching, lab])
  const close = () => lab.show(undefined)
  return (
    <>
      <Palette open={searching} sources={sources} onClose={close} />
      <ShortcutsDialog open={overlay === 'shortcuts'} onClose={close} />
    </>
  )
}
