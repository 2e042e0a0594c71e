import { paletteKey, sendKey } from './palette-key.ts'

/** Where a shortcut is heard; the headings of the list that `?` shows. */
export type ShortcutPlace = 'Everywhere' | 'Sandbox' | 'History and collections'

interface Shortcut {
  /** `Mod` is ⌘ on a Mac and Ctrl elsewhere; `g s` is one key after the other. */
  readonly keys: readonly string[]
  readonly does: string
  readonly place: ShortcutPlace
}

/** Every shortcut of the lab: what is listed, shown on buttons and listened for comes from here. */
export const shortcuts = {
  palette: heard('Everywhere', 'Search and commands', paletteKey),
  shortcuts: heard('Everywhere', 'Keyboard shortcuts', '?'),
  home: heard('Everywhere', 'Go home', 'g h'),
  lessons: heard('Everywhere', 'Go to the lessons', 'g l'),
  sandbox: heard('Everywhere', 'Go to the sandbox', 'g s'),
  reference: heard('Everywhere', 'Go to the reference', 'g r'),
  send: heard('Sandbox', 'Send, also from a text field', sendKey),
  cancel: heard('Sandbox', 'Cancel what is under way', 'Escape'),
  undo: heard('Sandbox', 'Undo the last change of the request', 'Mod+Z'),
  redo: heard('Sandbox', 'Redo it', 'Mod+Shift+Z', 'Mod+Y'),
  url: heard('Sandbox', 'Write the URL', 'u'),
  method: heard('Sandbox', 'Choose the method', 'm'),
  tabs: heard('Sandbox', 'Go to the request’s tabs', 't'),
  response: heard('Sandbox', 'Go to the response’s tabs', 'r'),
  fresh: heard('Sandbox', 'Begin a new request', 'n'),
  save: heard('Sandbox', 'Save the request', 's'),
  import: heard('Sandbox', 'Import a request', 'i'),
  curl: heard('Sandbox', 'Copy as a curl command', 'c'),
  link: heard('Sandbox', 'Copy a link to the request', 'l'),
  pin: heard('History and collections', 'Pin or unpin an exchange', 'P'),
  rename: heard('History and collections', 'Rename a saved request or folder', 'F2'),
  move: heard('History and collections', 'Move a saved request or folder', 'Alt+Arrows'),
  remove: heard('History and collections', 'Put into the bin', 'Delete'),
} as const satisfies Readonly<Record<string, Shortcut>>

export type ShortcutId = keyof typeof shortcuts

function heard(place: ShortcutPlace, does: string, ...keys: readonly string[]): Shortcut {
  return { place, does, keys }
}
