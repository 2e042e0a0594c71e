const KEY = 'roundtrip-single-keys'

/** Whether shortcuts of single keys are heard: they can be turned off (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** Turns shortcuts of single keys on or off, and remembers it where the browser allows. */
export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // Without localStorage they stay on, as everywhere on the web.
  }
}
