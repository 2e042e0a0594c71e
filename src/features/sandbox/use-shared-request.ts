import { useEffect, useRef, useState } from 'react'
import type { NamedVariables } from '#http/imported.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import type { PanelState } from '#workbench/use-panel.ts'

/** What came of the link that the page was opened with. */
export interface SharedRequest {
  /** The request the link held. */
  readonly opened?: RequestDraft
  /** Values that the link brought along for its variables. */
  readonly environment?: NamedVariables | undefined
  /** What is wrong with the link; the panel is as it was. */
  readonly problem?: string
}

/**
 * Puts the request of a link (`#request=…`) into the panel, without sending it; what stood
 * there is one Undo away. The fragment goes once it is opened; a broken one stays until it is dismissed.
 */
export function useSharedRequest(panel: PanelState): SharedRequest & {
  dismiss: () => void
  /** The values need not be offered any longer. */
  settle: () => void
} {
  const [shared, setShared] = useState<SharedRequest>({})
  const latest = useRef(panel)
  useEffect(() => {
    latest.current = panel
  })

  const { loaded } = panel
  useEffect(() => {
    if (!loaded) return
    const open = async () => {
      const fragment = location.hash
      if (!fragment.includes('request=')) return
      try {
        const { environmentOfFragment, holdsRequest, requestOfFragment } =
          await import('#http/request-link.ts')
        if (!holdsRequest(fragment)) return
        const opened = requestOfFragment(fragment)
        const environment = environmentOfFragment(fragment)
        latest.current.replace(opened)
        dropFragment()
        setShared({ opened, environment })
      } catch (error) {
        setShared({ problem: error instanceof Error ? error.message : String(error) })
      }
    }
    void open()
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [loaded])

  return {
    ...shared,
    settle: () => setShared((now) => ({ ...now, environment: undefined })),
    dismiss: () => {
      dropFragment()
      setShared({})
    },
  }
}

function dropFragment(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
}
