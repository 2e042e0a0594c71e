// Apart from the other keys, because every page loads it.

/** Whether this is a keyboard with ⌘. */
export const onMac = typeof navigator !== 'undefined' && /^(Mac|iP)/.test(navigator.platform)

/** What opens the palette: Ctrl+K, ⌘K on a Mac. */
export const paletteKey = 'Mod+K'

/** How the palette’s key is printed and how assistive technology is told of it. */
export const paletteHints = {
  title: `Search and commands (${onMac ? '⌘' : 'Ctrl+'}K)`,
  'aria-keyshortcuts': onMac ? 'Meta+K' : 'Control+K',
}

/** Whether an event is the palette’s key, on a keyboard of any script. */
export function opensPalette({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  const mod = onMac ? metaKey && !ctrlKey : ctrlKey && !metaKey
  return mod && !shiftKey && !altKey && (/^k$/i.test(key) || (key > '~' && code === 'KeyK'))
}
