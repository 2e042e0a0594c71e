import { useState } from 'react'
import type { keyHints } from '#ui/commands/keys.ts'
import { useIdle } from '#ui/use-idle.ts'

/** What a control that has a shortcut says of it. The table of shortcuts comes when the browser is idle; until then the title stands alone. */
export function useKeyHints(): typeof keyHints {
  const [hints, setHints] = useState<typeof keyHints>(() => titleAlone)
  useIdle(() => {
    import('#ui/commands/keys.ts').then(
      (keys) => setHints(() => keys.keyHints),
      // The keys work without being said on the button.
      () => undefined,
    )
  })
  return hints
}

const titleAlone: typeof keyHints = (_id, title) => ({ title })
