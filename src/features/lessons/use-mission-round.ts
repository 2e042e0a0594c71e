import { useCallback, useEffect, useRef, useState } from 'react'
import { checkMission } from '#grading/mission.ts'
import type { Exchange } from '#http/exchange.ts'
import type { WireHop } from '#http/wire.ts'
import type { ShownMission } from '#content/lessons.ts'
import { useExchanges, useStorage } from '#storage/queries.ts'
import { useNetwork } from '#workbench/network-context.ts'
import { usePanelNote } from './panel-note.ts'

/** How far back the history is searched for what counts, in exchanges. */
const EXCHANGES = 100

/** One go at a mission: from when the learner came to it, or started it over. */
export interface MissionRound {
  /** What the wire carried since, from any panel or the sandbox, oldest first. */
  readonly hops: readonly WireHop[]
  /** Begins anew: what was sent before no longer counts. */
  readonly begin: () => void
  /** To be told of each exchange of the mission's own panel. */
  readonly noteSend: (exchange: Exchange) => void
  /** A ref: the first round begins when this element comes into view. */
  readonly watch: (element: HTMLElement | null) => (() => void) | undefined
}

/** Follows a mission over the stored exchanges, so that a reload loses nothing, and stores when it passes. */
export function useMissionRound(slug: string, mission: ShownMission, place: string): MissionRound {
  const storage = useStorage()
  const { clock } = useNetwork()
  const [since, keepSince] = usePanelNote(place, 'since')
  const { data: stored = [] } = useExchanges({ limit: EXCHANGES })
  const [seen, setSeen] = useState(false)

  useEffect(() => {
    if (seen && since === undefined) keepSince(String(clock.date()))
  }, [seen, since, keepSince, clock])

  const from = since ? Number(since) : Number.POSITIVE_INFINITY
  const hops = stored
    .filter(({ exchange }) => exchange.sentAt >= from)
    .toReversed()
    .flatMap(({ exchange }) => exchange.attempts.flatMap((attempt) => attempt.hops))

  const passed = checkMission(mission, hops).done
  const kept = useRef('')
  useEffect(() => {
    if (!passed || kept.current === mission.id) return
    kept.current = mission.id
    const now = Date.now()
    storage
      .updateLesson(slug, (current) => ({
        ...current,
        missions: { [mission.id]: now, ...current.missions },
        updatedAt: now,
      }))
      .catch(() => {
        // The app says where nothing can be kept; the mission shows as passed all the same.
      })
  }, [passed, storage, slug, mission.id])

  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return {
    hops,
    begin: () => keepSince(String(clock.date())),
    noteSend: ({ sentAt }) => {
      if (since === undefined) keepSince(String(sentAt))
    },
    watch,
  }
}
