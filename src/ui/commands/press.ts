import type { CommandSource } from './command.ts'
import { isPressed } from './keys.ts'
import { shortcuts, type ShortcutId } from './shortcuts.ts'
import { singleKeysOn } from './single-keys.ts'

/** How long the first key of a sequence waits for the second, in ms. */
const PATIENCE = 1_200

let first: { readonly key: string; readonly at: number } | undefined

/** These are heard by what they belong to: the list, the builder, the field. */
const heardElsewhere: ReadonlySet<ShortcutId> = new Set([
  'palette',
  'undo',
  'redo',
  'pin',
  'rename',
  'move',
  'remove',
])

/**
 * Does what a key is a shortcut of, where something offers it now. Single keys are not heard in what takes
 * letters, nor when they are turned off; none is heard while a dialog or a menu is open.
 */
export async function press(event: KeyboardEvent, sources: readonly CommandSource[]): Promise<void> {
  if (event.defaultPrevented || event.repeat || event.isComposing) return
  if (document.querySelector('dialog[open], [role="dialog"], :popover-open')) return
  const id = shortcutOf(event)
  if (id === undefined) return
  if (id !== 'cancel') event.preventDefault()
  for (const { commands, onlyWhenSearched } of sources) {
    if (onlyWhenSearched) continue
    // One source that can't be read must not silence the others.
    const list = await Promise.resolve(commands('', AbortSignal.timeout(5_000))).catch(() => [])
    const command = list.find(({ shortcut }) => shortcut === id)
    if (command) return command.run()
  }
}

function shortcutOf(event: KeyboardEvent): ShortcutId | undefined {
  const single = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
  if (single && (takesLetters(event.target) || !singleKeysOn())) return undefined
  const before = first && performance.now() - first.at < PATIENCE ? `${first.key} ` : ''
  first = single ? { key: event.key, at: performance.now() } : undefined
  const known = Object.entries(shortcuts) as [ShortcutId, (typeof shortcuts)[ShortcutId]][]
  const heard = known.filter(([id]) => !heardElsewhere.has(id))
  const hit =
    heard.find(([, { keys }]) => before !== '' && single && keys.includes(before + event.key)) ??
    heard.find(([, { keys }]) => keys.some((each) => isPressed(event, each)))
  if (hit) first = undefined
  return hit?.[0]
}

/** Whether a key that is pressed there writes, or chooses by its letter. */
export function takesLetters(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        'textarea, select, [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"] *',
      ) ||
      (target instanceof HTMLInputElement &&
        !/^(?:checkbox|radio|button|submit|reset|file|range|color)$/.test(target.type)))
  )
}
