import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { draftProblems, type DraftProblem } from '#http/draft-problems.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import type { Exchange } from '#http/exchange.ts'
import { mayHoldVariables } from '#http/variable-syntax.ts'
import { useStorage } from '#storage/queries.ts'
import { useIdle } from '#ui/use-idle.ts'
import { useNetwork } from './network-context.ts'
import { loadSender, useSend, type SendState } from './use-send.ts'
import type { DraftVariables } from './variables/read-variables.ts'
import { useVariables, variablesNow } from './variables/use-variables.ts'

/** A request panel's state: what is being edited, what is under way, what came back. */
export interface PanelState extends SendState {
  /** False until what was stored here has been read; the controls wait for it. */
  readonly loaded: boolean
  readonly draft: RequestDraft
  readonly setDraft: (draft: RequestDraft) => void
  /** What stands in the way of sending the draft, or will surprise. */
  readonly problems: readonly DraftProblem[]
  /** What the draft's variables stand for; undefined where it uses none, or before it is known. */
  readonly variables: DraftVariables | undefined
  /** Whether one has tried to send what can't be sent: an empty URL is a problem only then. */
  readonly attempted: boolean
  /** Sends the draft, unless something about it must be mended first. */
  readonly sendNow: () => void
  /** The saved request that was opened here; it may have been edited since. */
  readonly savedId: string | undefined
  /** Makes a draft, else the one shown, that of a saved request or of none. */
  readonly adopt: (savedId: string | undefined, draft?: RequestDraft) => void
  /** Sends a draft other than the one shown, and shows it; it is of a saved request where one is named. */
  readonly sendThis: (draft: RequestDraft, savedId?: string) => void
  /** Shows a draft and the exchange that came of it. */
  readonly open: (exchange: Exchange) => void
  /** Shows a draft, of a saved request where one is named, with what came of it, if anything did yet. */
  readonly replace: (draft: RequestDraft, savedId?: string, exchange?: Exchange) => void
  /** How many times another request took the place of the one shown; to change that one does not count. */
  readonly replaced: number
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
  const [savedId, setSavedId] = useState<string>()
  const [replaced, setReplaced] = useState(0)
  const [unsaved, setUnsaved] = useState<string>()
  const save = useCallback(
    (draft: RequestDraft, exchangeId: string | undefined, savedId: string | undefined) => {
      storage.putPanel({ place, draft, savedId, ...(exchangeId === undefined ? {} : { exchangeId }) }).then(
        () => setUnsaved(undefined),
        (error: Error) => setUnsaved(error.message),
      )
    },
    [storage, place],
  )
  const latest = useRef({ draft, savedId })
  useEffect(() => {
    latest.current = { draft, savedId }
  })
  const sending = useSend(options.historyPlace ?? place, (exchange) => {
    // What was typed while the request was under way stays.
    save(latest.current.draft, exchange.id, latest.current.savedId)
    options.onExchange?.(exchange)
  })
  const { show } = sending

  useEffect(() => {
    let current = true
    readPanel(storage, place).then(({ panel, exchange }) => {
      if (!current) return
      if (panel && !touched.current) {
        setDraft((initially) => ({ ...initially, ...panel.draft }))
        setSavedId(panel.savedId)
      }
      if (exchange) show(exchange)
      setLoaded(true)
    })
    return () => {
      current = false
    }
  }, [storage, place, show])

  const [attempted, setAttempted] = useState(false)
  const read = useVariables(draft)
  const variables = read === 'pending' ? undefined : read
  const problems = useMemo(() => {
    if (read === 'pending') return []
    return read ? read.problems : draftProblems(draft)
  }, [read, draft])
  const sendIfFine = (candidate: RequestDraft) => {
    const go = (problems: readonly DraftProblem[], now?: DraftVariables) => {
      const fine = problems.every(({ severity }) => severity !== 'stop')
      setAttempted(!fine)
      if (fine) sending.send(candidate, now?.environment?.variables)
    }
    if (!mayHoldVariables(candidate)) return go(draftProblems(candidate))
    variablesNow(storage, candidate).then(
      (now) => go(now.problems, now),
      (error: Error) => setUnsaved(error.message),
    )
  }

  const exchangeId = sending.exchange?.id
  const put = useCallback(
    (next: RequestDraft, exchangeId: string | undefined, savedId: string | undefined) => {
      touched.current = true
      setDraft(next)
      setSavedId(savedId)
      save(next, exchangeId, savedId)
    },
    [save],
  )
  const edit = useCallback((next: RequestDraft) => put(next, exchangeId, savedId), [put, exchangeId, savedId])
  const putAnother: typeof put = (...another) => {
    setReplaced((times) => times + 1)
    put(...another)
  }
  const replace: PanelState['replace'] = (next, of, exchange) => {
    putAnother(next, exchange?.id, of)
    show(exchange)
  }

  return {
    ...sending,
    problem: sending.problem ?? unsaved,
    loaded,
    draft,
    problems,
    variables,
    attempted,
    savedId,
    setDraft: edit,
    replaced,
    adopt: (of, next) =>
      next ? putAnother(next, exchangeId, of) : put(latest.current.draft, exchangeId, of),
    sendNow: () => {
      sendIfFine(draft)
    },
    sendThis: (next, of) => {
      putAnother(next, exchangeId, of)
      sendIfFine(next)
    },
    open: (exchange) => replace(exchange.request, undefined, exchange),
    replace,
  }
}

async function readPanel(storage: ReturnType<typeof useStorage>, place: string) {
  try {
    const panel = await storage.panel(place)
    const stored = panel?.exchangeId === undefined ? undefined : await storage.exchange(panel.exchangeId)
    return { panel, exchange: stored?.exchange }
  } catch {
    // Unreadable storage is announced by the app; the panel starts as new.
    return { panel: undefined, exchange: undefined }
  }
}
