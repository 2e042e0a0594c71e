import { useEffect, useRef } from 'react'
import type { CommandSource } from './command.ts'

const contributions = new Set<() => readonly CommandSource[]>()

/** Offers a page’s commands for as long as it is shown. They are made when somebody asks, not on every render. */
export function useCommands(sources: readonly CommandSource[]): void {
  const latest = useRef(sources)
  useEffect(() => {
    latest.current = sources
  })
  useEffect(() => {
    const contribution = () => latest.current
    contributions.add(contribution)
    return () => void contributions.delete(contribution)
  }, [])
}

/** What the page that is shown offers. */
export function offered(): readonly CommandSource[] {
  return [...contributions].flatMap((contribution) => contribution())
}
