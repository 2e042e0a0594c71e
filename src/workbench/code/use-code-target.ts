import { useState } from 'react'
import { codeTargets, type CodeTarget } from '#http/snippets/index.ts'

const KEY = 'roundtrip-code'

/** The library that code is shown for, remembered in this browser as the theme is; requests at first. */
export function useCodeTarget(): [CodeTarget, (target: CodeTarget) => void] {
  const [target, setTarget] = useState(remembered)
  return [
    target,
    (next) => {
      setTarget(next)
      try {
        localStorage.setItem(KEY, next.id)
      } catch {
        // Without localStorage the choice lasts as long as the tab.
      }
    },
  ]
}

function remembered(): CodeTarget {
  const named = (id: string | null) => codeTargets.find((target) => target.id === id)
  let id: string | null = null
  try {
    id = localStorage.getItem(KEY)
  } catch {
    // Nothing is remembered without it.
  }
  const [first] = codeTargets
  const target = named(id) ?? named('requests') ?? first
  if (!target) throw new Error('There is no library to write code for.')
  return target
}
