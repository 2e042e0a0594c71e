import { useCallback, useEffect, useRef, useState } from 'react'

/** How fast a run is played: 1 as its author meant it. */
export const speeds = [0.25, 0.5, 1, 2, 4] as const

/** Where in a run one is, and the ways to move. Times are the model's own, from 0 to `length`. */
export interface Player {
  readonly now: number
  readonly length: number
  readonly playing: boolean
  readonly speed: number
  readonly setSpeed: (speed: number) => void
  /** Goes on to the next moment at which something happens. */
  readonly step: () => void
  readonly stepBack: () => void
  /** Plays on, from the start where the end is reached; or pauses. */
  readonly toggle: () => void
  readonly reset: () => void
  readonly seek: (now: number) => void
}

/**
 * Plays a run that is computed already. Whoever stands at its end stays there when the run changes.
 * @param run.length of the run, in the model's time
 * @param run.moments when something happens, ascending
 * @param run.pace how much of the model's time passes in a second at speed 1
 */
export function usePlayer(run: { length: number; moments: readonly number[]; pace: number }): Player {
  const { length, moments, pace } = run
  const [position, setPosition] = useState(0)
  const [wanted, setPlaying] = useState(false)
  const [speed, setSpeed] = useState(1)
  const now = Math.min(position, length)
  const playing = wanted && now < length

  const latest = useRef({ length, rate: pace * speed })
  useEffect(() => {
    latest.current = { length, rate: pace * speed }
  })
  useEffect(() => {
    if (!playing) return
    let last: number | undefined
    let frame = requestAnimationFrame(function tick(time) {
      const passed = last === undefined ? 0 : (time - last) / 1_000
      last = time
      const { length, rate } = latest.current
      setPosition((before) => {
        const next = before + passed * rate
        return next >= length ? Number.POSITIVE_INFINITY : next
      })
      frame = requestAnimationFrame(tick)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing])

  const seek = useCallback(
    (to: number) => setPosition(to >= length ? Number.POSITIVE_INFINITY : Math.max(0, to)),
    [length],
  )
  const stop = (to: number) => {
    setPlaying(false)
    seek(to)
  }
  return {
    now,
    length,
    playing,
    speed,
    setSpeed,
    seek,
    step: () => stop(moments.find((moment) => moment > now) ?? length),
    stepBack: () => stop(moments.findLast((moment) => moment < now) ?? 0),
    reset: () => stop(0),
    toggle: () => {
      if (playing) return setPlaying(false)
      // Whoever asked for less motion gets the finished drawing, and Step.
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return stop(length)
      if (now >= length) setPosition(0)
      setPlaying(true)
    },
  }
}
