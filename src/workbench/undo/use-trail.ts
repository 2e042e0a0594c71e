import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import type { Exchange } from '#http/exchange.ts'
import { useStorage } from '#storage/queries.ts'
import { SANDBOX_BEFORE, setAside } from '#workbench/open-in-sandbox.ts'
import type { PanelState } from '#workbench/use-panel.ts'
import { sameDraft } from './draft-change.ts'
import { anotherRequest, changed, redone, startOf, undone, type Shown, type Trail } from './trail.ts'

/** The changes of a panel’s request, and the ways back and forth. */
export interface Undoing {
  readonly read: () => Trail
  readonly subscribe: (listener: () => void) => () => void
  /** Goes back by so many steps, 1 unless told otherwise. */
  readonly undo: (steps?: number) => void
  readonly redo: () => void
  /** Says whether what changes now is a text field’s own undo or redo. */
  readonly setByField: (byField: boolean) => void
}

/** The trails of panels that are not shown now: going to another page and back loses no step. */
const elsewhere = new Map<string, Trail>()

/**
 * Follows what becomes of a panel’s request. Nobody renders for it but who reads it. With `setsAside`,
 * the request that another took the place of, or that was undone, is stored: one step survives a reload.
 */
export function useTrail(
  panel: PanelState,
  { place, untouched, setsAside = false }: { place: string; untouched: RequestDraft; setsAside?: boolean },
): Undoing {
  const storage = useStorage()
  const [trail] = useState(() => following(panel))
  const { draft, savedId, exchange, replaced, loaded } = panel
  const before = useRef({ loaded: false, replaced, sent: exchange?.request })

  useEffect(() => {
    trail.attach({
      adopt: panel.adopt,
      bringBack: ({ draft, savedId, exchangeId }) => {
        panel.replace(draft, savedId)
        if (exchangeId === undefined) return
        const show = (exchange: Exchange | undefined) => {
          if (trail.read().present.draft === draft) panel.replace(draft, savedId, exchange)
        }
        storage.exchange(exchangeId).then(
          (stored) => show(stored?.exchange),
          () => undefined,
        )
      },
      keep: ({ draft, savedId, exchangeId }) => {
        if (!setsAside || sameDraft(draft, untouched)) return
        const left = { draft, savedId, ...(exchangeId !== undefined && { exchangeId }) }
        // Not stored, it can still be brought back until the page goes.
        setAside(storage, left, trail.read().present.draft).catch(() => undefined)
      },
    })
  })

  useEffect(() => {
    const shown = { draft, savedId, exchangeId: exchange?.id }
    const { loaded: began, replaced: replacedBefore, sent } = before.current
    before.current = { loaded, replaced, sent: exchange?.request }
    if (!began) return trail.put(startOf(shown))
    const { present } = trail.read()
    const whole = replacedBefore !== replaced
    const wasSent = sent !== undefined && sameDraft(sent, present.draft)
    trail.put(
      changed(trail.read(), { shown, at: performance.now(), whole, sent: wasSent, byField: trail.byField() }),
    )
    if (whole && !sameDraft(present.draft, draft)) trail.keep(present)
  }, [trail, draft, savedId, exchange, replaced, loaded])

  useEffect(() => {
    if (!loaded) return
    const { present } = trail.read()
    const known = elsewhere.get(place)
    const goOn = async () => {
      if (known && sameDraft(known.present.draft, present.draft)) return trail.put({ ...known, present })
      // Where everything was erased meanwhile, that is erased too.
      if (known && sameDraft(present.draft, untouched)) return
      const shown = known?.present ?? (setsAside ? await storage.panel(SANDBOX_BEFORE) : undefined)
      if (!shown || sameDraft(shown.draft, present.draft)) return
      const { draft, savedId, exchangeId } = shown
      const stored = exchangeId === undefined ? undefined : await storage.exchange(exchangeId)
      const sent = stored !== undefined && sameDraft(stored.exchange.request, draft)
      const step = { shown: { draft, savedId, exchangeId }, what: anotherRequest, whole: true, sent, size: 0 }
      const now = trail.read()
      trail.put({ ...now, past: [...(known?.past ?? []), step, ...now.past] })
    }
    elsewhere.delete(place)
    // Unreadable storage is announced by the app; the trail begins here.
    goOn().catch(() => undefined)
    return () => void elsewhere.set(place, trail.read())
  }, [trail, storage, place, untouched, setsAside, loaded])

  return trail
}

/** What stands to be undone and redone, for whoever shows it. */
export function useSteps({ subscribe, read }: Undoing): Trail {
  return useSyncExternalStore(subscribe, read)
}

/** What a trail does to its panel. */
interface Panel {
  readonly adopt: PanelState['adopt']
  readonly bringBack: (shown: Shown) => void
  readonly keep: (left: Shown) => void
}

function following({ draft, savedId }: PanelState) {
  let trail = startOf({ draft, savedId })
  let panel: Panel | undefined
  let byField = false
  const listeners = new Set<() => void>()
  const put = (next: Trail) => {
    trail = next
    for (const listener of listeners) listener()
  }
  /** Shows what a trail is at: across whole requests with what came of them, else with what is shown. */
  const goTo = (next: Trail, whole: boolean) => {
    if (next === trail || !panel) return
    const left = trail.present
    put(next)
    if (!whole) return panel.adopt(next.present.savedId, next.present.draft)
    panel.keep(left)
    panel.bringBack(next.present)
  }
  return {
    attach: (to: Panel) => {
      panel = to
    },
    keep: (left: Shown) => panel?.keep(left),
    byField: () => byField,
    setByField: (now: boolean) => {
      byField = now
    },
    read: () => trail,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    put,
    undo: (steps = 1) => {
      const whole = trail.past.slice(-steps).some((step) => step.whole)
      let next = trail
      for (let step = 0; step < steps; step++) next = undone(next)
      goTo(next, whole)
    },
    redo: () => goTo(redone(trail), trail.future.at(-1)?.whole ?? false),
  }
}
