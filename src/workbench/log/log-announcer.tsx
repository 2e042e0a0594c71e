import { useEffect, useRef, useState } from 'react'
import type { Log, LogEntry } from './log.ts'
import { previewOf } from './log.ts'

const PAUSE_MS = 2_000
const SPOKEN = 120

/** Tells screen readers politely what came into a log: news one by one, a flood of messages as a number. */
export function LogAnnouncer({ log }: { log: Log }) {
  const [said, setSaid] = useState('')
  const told = useRef(log.count)
  const latest = useRef(log)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = log
    if (log.count === told.current || waiting.current !== undefined) return
    const tell = () => {
      waiting.current = undefined
      const { entries, count } = latest.current
      const fresh = entries.slice(Math.max(0, entries.length - (count - told.current)))
      if (fresh.length === 0) return
      told.current = count
      setSaid(summaryOf(fresh))
      // Collects what comes meanwhile into the next announcement.
      waiting.current = setTimeout(tell, PAUSE_MS)
    }
    waiting.current = setTimeout(tell, 100)
  }, [log])
  useEffect(
    () => () => {
      clearTimeout(waiting.current)
      waiting.current = undefined
    },
    [],
  )
  return (
    <p aria-live="polite" className="visually-hidden">
      {said}
    </p>
  )
}

function summaryOf(fresh: readonly LogEntry[]): string {
  const news = fresh.filter(({ by }) => by === 'connection').map(({ data }) => `${String(data)}.`)
  const received = fresh.filter(({ by }) => by === 'server')
  const [only] = received
  if (only && received.length === 1) news.push(`Received: ${previewOf(only.data, SPOKEN)}`)
  if (received.length > 1) news.push(`${received.length} received.`)
  return news.join(' ')
}
