import { useSyncExternalStore } from 'react'

/** What the learner chose: the system's theme, or one of the two. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'roundtrip-theme'

/**
 * The chosen theme. It lives in localStorage, not in the database, because it must be
 * known before the first paint (index.html reads it too).
 */
export function storedTheme(): Theme {
  try {
    const value = localStorage.getItem(KEY)
    return value === 'light' || value === 'dark' ? value : 'system'
  } catch {
    return 'system'
  }
}

/** Applies a theme to the page and remembers it where the browser allows. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // Without localStorage the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The chosen theme, for what shows it: more than one place changes it. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, storedTheme)
}
