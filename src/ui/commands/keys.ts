import { onMac } from './palette-key.ts'
import { singleKeysOn } from './single-keys.ts'
import { shortcuts, type ShortcutId } from './shortcuts.ts'

/** Whether an event is one of a shortcut’s keys; sequences such as `g s` are told by `press`. */
export function isKey(event: KeyboardEvent, id: ShortcutId): boolean {
  return shortcuts[id].keys.some((keys) => isPressed(event, keys))
}

/** Whether an event is this one key, with exactly these modifiers. */
export function isPressed(event: KeyboardEvent, keys: string): boolean {
  const modifiers = keys.split('+')
  const key = modifiers.pop()?.toLowerCase() ?? ''
  const mod = onMac ? event.metaKey : event.ctrlKey
  const otherMod = onMac ? event.ctrlKey : event.metaKey
  // A question mark needs Shift on most keyboards, and none on some.
  const shift = /[a-z]|\w\w/.test(key) ? event.shiftKey === modifiers.includes('Shift') : true
  return (
    mod === modifiers.includes('Mod') &&
    !otherMod &&
    event.altKey === modifiers.includes('Alt') &&
    shift &&
    keyOf(event) === key
  )
}

/** The key’s Latin letter where a keyboard of another script is used with Ctrl or ⌘. */
function keyOf({ key, code, ctrlKey, metaKey }: KeyboardEvent): string {
  const latin = (ctrlKey || metaKey) && key > '~' ? /^Key(.)$/.exec(code)?.[1] : undefined
  return (latin ?? key).toLowerCase()
}

/**
 * What a control that has a shortcut says of it: its `title`, and to assistive technology; the title alone
 * where single keys are turned off.
 */
export function keyHints(
  id: ShortcutId,
  title: string,
): { title: string; 'aria-keyshortcuts'?: string | undefined } {
  const { keys } = shortcuts[id]
  if (keys[0]?.length === 1 && !singleKeysOn()) return { title }
  return {
    title: `${title} (${keyNames(keys[0] ?? '').join(onMac ? '' : '+')})`,
    'aria-keyshortcuts': keys.map((each) => each.replace('Mod', onMac ? 'Meta' : 'Control')).join(' '),
  }
}

/** The keys of a shortcut as they are printed on this keyboard, in the order they are pressed. */
export function keyNames(keys: string): string[] {
  const printed = onMac
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Escape: 'esc', Delete: '⌫' }
    : { Mod: 'Ctrl', Escape: 'Esc' }
  const names: Readonly<Record<string, string>> = printed
  return keys.split(/[+ ]/).map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}
