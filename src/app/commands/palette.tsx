import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Command, CommandSource } from '#ui/commands/command.ts'
import { find, type Found, type FoundGroup } from '#ui/commands/find.ts'
import { Keys } from '#ui/commands/keys-shown.tsx'
import type { Marks } from '#ui/commands/match.ts'
import styles from './palette.module.css'
import { recentCommands, rememberCommand } from '#ui/commands/recent.ts'
import { useListed } from './use-listed.ts'

/** A dialog with one field in which everything is found by its name and done with Enter. */
export function Palette(props: { open: boolean; sources: readonly CommandSource[]; onClose: () => void }) {
  // What is chosen runs when the dialog is gone and the focus is back where it was: it may move it on.
  const chosen = useRef<Command>(undefined)
  return (
    <Dialog.Root
      open={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      onOpenChangeComplete={(open) => {
        if (open) return
        chosen.current?.run()
        chosen.current = undefined
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup className={styles['palette']} aria-label="Search and commands">
          <Search
            sources={props.sources}
            onChoose={(command) => {
              chosen.current = command
              props.onClose()
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Search(props: { sources: readonly CommandSource[]; onChoose: (command: Command) => void }) {
  const [query, setQuery] = useState('')
  const [recent] = useState(recentCommands)
  const results = useRef<HTMLDivElement>(null)
  const { listed, pending, failed, retry } = useListed(props.sources, query)
  const groups = useMemo(() => find(listed, query, recent), [listed, query, recent])
  const items = useMemo(() => groups.map((group) => ({ ...group, value: group.group })), [groups])
  const choose = (command: Command) => {
    // A place in a text could not be listed again before one searches.
    const known = listed.some(
      ({ searches, commands }) => !searches && commands.some(({ id }) => id === command.id),
    )
    if (known) rememberCommand(command.id)
    props.onChoose(command)
  }
  const count = groups.reduce((sum, { items: found, more }) => sum + found.length + more, 0)

  return (
    <Autocomplete.Root
      open
      inline
      items={items}
      filter={null}
      value={query}
      onValueChange={(next, { reason }) => {
        // Choosing an item would write its name into the field.
        if (reason === 'item-press') return
        setQuery(next)
        results.current?.scrollTo(0, 0)
      }}
      itemToStringValue={({ command }: Found) => command.title}
      autoHighlight="always"
      keepHighlight
    >
      <div className={styles['field']}>
        <Icon name="search" />
        <Autocomplete.Input
          className={styles['input']}
          aria-label="Search and commands"
          placeholder="Lessons, questions, status codes, actions …"
          enterKeyHint="go"
          spellCheck={false}
        />
        <Dialog.Close className={styles['close']}>
          <kbd aria-hidden="true">Esc</kbd>
          <Icon name="close" />
          <span className="visually-hidden">Close</span>
        </Dialog.Close>
      </div>
      <Autocomplete.Status className="visually-hidden">
        {query.trim() === '' ? '' : pending && count === 0 ? 'Looking …' : counted(count)}
      </Autocomplete.Status>
      <div ref={results} className={styles['results']}>
        <Autocomplete.List aria-label="Results">
          {({ value, items: found, more }: FoundGroup & { value: string }) => (
            <Autocomplete.Group key={value} items={found} className={styles['group']}>
              <Autocomplete.GroupLabel className={styles['label']}>
                {value}
                {more > 0 && <span> {more} more: type on to narrow</span>}
              </Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(item: Found) => (
                  <Autocomplete.Item
                    key={item.command.id}
                    value={item}
                    className={`${styles['item']} ${item.excerpt ? styles['text'] : ''}`}
                    onClick={() => choose(item.command)}
                  >
                    <span className={styles['title']}>
                      <Marked text={item.command.title} marks={item.marks} />
                    </span>
                    {item.command.detail !== undefined && (
                      <span className={styles['detail']}>{item.command.detail}</span>
                    )}
                    {item.command.shortcut && <Keys of={item.command.shortcut} />}
                    {item.excerpt && <Excerpt of={item.excerpt} />}
                  </Autocomplete.Item>
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
        {count === 0 && !pending && failed.length === 0 && (
          <p className={styles['none']}>
            <b>Nothing found for “{query.trim()}”.</b> Try fewer words, a status code (404), a method (PATCH)
            or a field (Retry-After).
          </p>
        )}
        {query !== '' && pending && <p className={`${styles['none']} ${styles['looking']}`}>Looking …</p>}
        {failed.length > 0 && !pending && (
          <p className={styles['none']} role="alert">
            Could not be read just now: {failed.join(', ')}. <Button onClick={retry}>Try again</Button>
          </p>
        )}
      </div>
      <p className={styles['foot']} aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> go or do
        </span>
        <span className={styles['count']}>{query.trim() === '' ? '' : counted(count)}</span>
      </p>
    </Autocomplete.Root>
  )
}

/** A piece of a text, with what was looked for marked in it. */
function Excerpt({ of }: { of: NonNullable<Found['excerpt']> }) {
  const excerpt = useMemo(() => of(), [of])
  return (
    excerpt && (
      <span className={styles['excerpt']}>
        <Marked {...excerpt} />
      </span>
    )
  )
}

function counted(count: number): string {
  if (count === 0) return 'No results'
  return `${count.toLocaleString('en')} ${count === 1 ? 'result' : 'results'}`
}

function Marked({ text, marks }: { text: string; marks: Marks }) {
  const end = marks.at(-1)?.[1] ?? 0
  return (
    <>
      {marks.map(([from, to], index) => (
        <span key={from}>
          {text.slice(marks[index - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(end)}
    </>
  )
}
