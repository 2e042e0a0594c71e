import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { dynamicVariables } from '#http/dynamic-variables.ts'
import { useEnvironments } from '#storage/environment-queries.ts'
import { matching, type Suggestion } from '#workbench/fields/matching.ts'
import { SuggestionList, suggestionId, suggestionSheet } from '#workbench/fields/suggestion-list.tsx'
import { DOTS } from './masked.ts'
import { openVariable, type OpenVariable } from './open-variable.ts'
import styles from './variables.module.css'

type Field = HTMLInputElement | HTMLTextAreaElement

/** A variable being written in a field, and what could be meant. */
interface Writing {
  readonly field: Field
  readonly open: OpenVariable
  readonly offered: readonly Suggestion[]
  readonly active: number
}

const dynamic: readonly Suggestion[] = dynamicVariables.map(({ names: [text], meaning }) => ({
  text,
  hint: meaning,
}))

/**
 * Offers the names of variables in every text field of the element it stands in, once `{{` is typed: arrow keys
 * and Enter, or a click, take one; Escape puts the list away. The focus stays in the field.
 * `within` names, as a selector, a wider element around it.
 */
export function VariableCompletion({ within }: { within?: string }) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [writing, setWriting] = useState<Writing>()
  const environments = useEnvironments()
  const known = environments?.chosen?.variables.filter(({ enabled, name }) => enabled && name !== '') ?? []
  const suggestions = [
    ...known.map(({ name, value, secret = false }) => ({ text: name, hint: secret ? DOTS : value })),
    ...dynamic,
  ]
  const latest = useRef({ writing, suggestions })
  useEffect(() => {
    latest.current = { writing, suggestions }
  })

  useEffect(() => {
    const parent = list.current?.parentElement
    const around = within === undefined ? parent : parent?.closest<HTMLElement>(within)
    if (!around) return
    const look = ({ target }: Event) => {
      const field = fieldOf(target)
      const caret = field && field.selectionStart === field.selectionEnd ? field.selectionStart : null
      const open = field && caret !== null ? openVariable(field.value, caret) : undefined
      const offered = open ? named(latest.current.suggestions, open.typed) : []
      setWriting(field && open && offered.length > 0 ? { field, open, offered, active: 0 } : undefined)
    }
    const leave = () => setWriting(undefined)
    const onKey = (event: KeyboardEvent) => {
      const { writing: now } = latest.current
      if (!now || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const { offered, active } = now
      if (move !== undefined) {
        setWriting({ ...now, active: (active + move + offered.length) % offered.length })
      } else if (event.key === 'Enter') {
        const chosen = offered[active]
        if (chosen) take(now, chosen.text)
        setWriting(undefined)
      } else if (event.key === 'Escape') leave()
      else {
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'Home') leave()
        return
      }
      // Before the field itself, or the form around it, makes something of the key.
      event.preventDefault()
      event.stopPropagation()
    }
    around.addEventListener('input', look)
    around.addEventListener('keydown', onKey, true)
    around.addEventListener('focusout', leave)
    return () => {
      around.removeEventListener('input', look)
      around.removeEventListener('keydown', onKey, true)
      around.removeEventListener('focusout', leave)
    }
  }, [within])

  useLayoutEffect(() => {
    const popup = list.current
    if (!popup || !writing) return
    popup.showPopover()
    const place = () => placeBelow(popup, writing.field)
    place()
    addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      removeEventListener('scroll', place, { capture: true })
      popup.hidePopover()
    }
  }, [writing])

  // The fields belong to others: what makes one a field with a list is put on it while there is one.
  useEffect(() => {
    if (!writing) return
    const { field, active } = writing
    const said: [string, string][] = [
      ['aria-autocomplete', 'list'],
      ['aria-controls', id],
      ['aria-activedescendant', suggestionId(id, active)],
      ...(field.role === 'combobox' ? [['aria-expanded', 'true'] satisfies [string, string]] : []),
    ]
    const before = said.map(([name]) => [name, field.getAttribute(name)] as const)
    for (const [name, value] of said) field.setAttribute(name, value)
    return () => {
      for (const [name, value] of before) {
        if (value === null) field.removeAttribute(name)
        else field.setAttribute(name, value)
      }
    }
  }, [writing, id])

  return (
    <div ref={list} popover="manual" className={`${suggestionSheet} ${styles['list']}`}>
      <SuggestionList
        id={id}
        label="Variables"
        offered={writing?.offered ?? []}
        active={writing?.active ?? -1}
        onTake={({ text }) => {
          if (writing) take(writing, text)
          setWriting(undefined)
        }}
      />
    </div>
  )
}

/** What goes on from what is typed, the name itself too: it still lacks its braces. */
function named(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const same = suggestions.filter(({ text }) => text.toLowerCase() === typed.toLowerCase())
  return [...same, ...matching(suggestions, typed)]
}

function fieldOf(target: EventTarget | null): Field | undefined {
  if (target instanceof HTMLTextAreaElement) return target
  return target instanceof HTMLInputElement && target.type === 'text' ? target : undefined
}

/** Writes a name to its end; as an edit of the field, so that Ctrl+Z takes it back. */
function take({ field, open: { from, typed, rest } }: Writing, name: string): void {
  field.focus()
  field.setSelectionRange(from, from + typed.length + rest)
  if (document.execCommand('insertText', false, `${name}}}`)) return
  field.setRangeText(`${name}}}`, from, from + typed.length + rest, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function placeBelow(popup: HTMLElement, field: Field): void {
  const at = field.getBoundingClientRect()
  const { width, height } = popup.getBoundingClientRect()
  const below = at.bottom + 4 + height <= innerHeight
  popup.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`
  popup.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`
}
