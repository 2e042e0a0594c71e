import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { draftProblems, type DraftProblem } from '#http/draft-problems.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import type { Exchange } from '#http/exchange.ts'
import { useStorage } from '#storage/queries.ts'
import { useIdle } from '#ui/use-idle.ts'
import { useNetwork } from './network-context.ts'
import { loadSender, useSend, type SendState } from './use-send.ts'

/** A request panel's state: what is being edited, what is under way, what came back. */
export interface PanelState extends SendState {
  /** False until what was stored here has been read; the controls wait for it. */
  readonly loaded: boolean
  readonly draft: RequestDraft
  readonly setDraft: (draft: RequestDraft) => void
  /** What stands in the way of sending the draft, or will surprise. */
  readonly problems: readonly DraftProblem[]
  /** Whether one has tried to send what can't be sent: an empty URL is a problem only then. */
  readonly attempted: boolean
  /** Sends the draft, unless something about it must be mended first. */
  readonly sendNow: () => void
  /** Sends a draft other than the one shown, and shows it. */
  readonly sendThis: (draft: RequestDraft) => void
  /** Shows a draft and the exchange that came of it. */
  readonly open: (exchange: Exchange) => void
  /** Shows a draft that nothing came of yet. */
  readonly replace: (draft: RequestDraft) => void
}

/**
 * The panel at a place. Its draft is stored as it changes and its last exchange is
 * shown again after a reload.
 */
export function usePanel(
  place: string,
  initial: RequestDraft,
  options: {
    historyPlace?: string | undefined
    onExchange?: ((exchange: Exchange) => void) | undefined
  } = {},
): PanelState {
  const network = useNetwork()
  // Started before it is asked for, so that the first Send need not wait for it.
  useIdle(() => {
    void network.start()
    // A failed preload is no news: sending tries again and says so.
    loadSender().catch(() => undefined)
  })
  const storage = useStorage()
  const [loaded, setLoaded] = useState(false)
  const [draft, setDraft] = useState(initial)
  // What is typed before the stored request has been read wins over it.
  const touched = useRef(false)
  const [unsaved, setUnsaved] = useState<string>()
  const save = useCallback(
    (next: RequestDraft, exchangeId: string | undefined) => {
      storage.putPanel({ place, draft: next, ...(exchangeId === undefined ? {} : { exchangeId }) }).then(
        () => setUnsaved(undefined),
        (error: Error) => setUnsaved(error.message),
      )
    },
    [storage, place],
  )
  const latest = useRef(initial)
  useEffect(() => {
    latest.current = draft
  })
  const sending = useSend(options.historyPlace ?? place, (exchange) => {
    // What was typed while the request was under way stays.
    save(latest.current, exchange.id)
    options.onExchange?.(exchange)
  })
  const { show } = sending

  useEffect(() => {
    let current = true
    readPanel(storage, place).then(({ draft: stored, exchange }) => {
      if (!current) return
      if (stored && !touched.current) setDraft((initially) => ({ ...initially, ...stored }))
      if (exchange) show(exchange)
      setLoaded(true)
    })
    return () => {
      current = false
    }
  }, [storage, place, show])

  const [attempted, setAttempted] = useState(false)
  const problems = useMemo(() => draftProblems(draft), [draft])
  const sendable = (candidate: RequestDraft) => {
    const fine = draftProblems(candidate).every(({ severity }) => severity !== 'stop')
    setAttempted(!fine)
    return fine
  }

  const exchangeId = sending.exchange?.id
  const edit = useCallback(
    (next: RequestDraft) => {
      touched.current = true
      setDraft(next)
      save(next, exchangeId)
    },
    [save, exchangeId],
  )

  return {
    ...sending,
    problem: sending.problem ?? unsaved,
    loaded,
    draft,
    problems,
    attempted,
    setDraft: edit,
    sendNow: () => {
      if (sendable(draft)) sending.send(draft)
    },
    sendThis: (next) => {
      edit(next)
      if (sendable(next)) sending.send(next)
    },
    open: (exchange) => {
      setDraft(exchange.request)
      show(exchange)
      save(exchange.request, exchange.id)
    },
    replace: (next) => {
      touched.current = true
      setDraft(next)
      show(undefined)
      save(next, undefined)
    },
  }
}

async function readPanel(storage: ReturnType<typeof useStorage>, place: string) {
  try {
    const panel = await storage.panel(place)
    const stored = panel?.exchangeId === undefined ? undefined : await storage.exchange(panel.exchangeId)
    return { draft: panel?.draft, exchange: stored?.exchange }
  } catch {
    // Unreadable storage is announced by the app; the panel starts as new.
    return { draft: undefined, exchange: undefined }
  }
}
