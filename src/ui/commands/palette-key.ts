// Apart from the other keys, because every page loads it.

/** Whether this is a keyboard with ⌘. */
export const onMac = typeof navigator !== 'undefined' && /^(Mac|iP)/.test(navigator.platform)

/** What opens the palette: Ctrl+K, ⌘K on a Mac. */
export const paletteKey = 'Mod+K'

/** What sends: Ctrl+Enter, ⌘Enter on a Mac. */
export const sendKey = 'Mod+Enter'

/** What a control says of such a key: its `title`, and to assistive technology. */
export function modHints(title: string, key: string): { title: string; 'aria-keyshortcuts': string } {
  return {
    title: `${title} (${key.replace('Mod+', onMac ? '⌘' : 'Ctrl+')})`,
    'aria-keyshortcuts': key.replace('Mod', onMac ? 'Meta' : 'Control'),
  }
}

/** Whether an event is the palette’s key, on a keyboard of any script. */
export function opensPalette({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  const mod = onMac ? metaKey && !ctrlKey : ctrlKey && !metaKey
  return mod && !shiftKey && !altKey && (/^k$/i.test(key) || (key > '~' && code === 'KeyK'))
}
