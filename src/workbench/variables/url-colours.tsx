import { useLayoutEffect, useRef, type RefObject } from 'react'
import { urlTokens } from '#http/url-tokens.ts'
import type { DraftVariables } from './read-variables.ts'
import styles from './url-colours.module.css'

/**
 * The text of an input drawn over it in the colours of its parts. Only the drawing is coloured: the input keeps
 * its text, caret and selection, and shows them by itself while an input method composes and in forced colours.
 */
export function UrlColours({
  input,
  url,
  variables,
}: {
  input: RefObject<HTMLInputElement | null>
  url: string
  variables: DraftVariables | undefined
}) {
  const text = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const field = input.current
    if (!field) return
    const follow = () => {
      if (text.current) text.current.style.translate = `${-field.scrollLeft}px`
    }
    // A field scrolls after the key that makes it, and when it is left.
    const soon = () => requestAnimationFrame(follow)
    const compose = ({ type }: Event) => field.toggleAttribute('data-composing', type === 'compositionstart')
    const events = ['scroll', 'input', 'keydown', 'focus', 'blur', 'select'] as const
    for (const event of events) field.addEventListener(event, soon)
    for (const event of ['compositionstart', 'compositionend']) field.addEventListener(event, compose)
    follow()
    return () => {
      for (const event of events) field.removeEventListener(event, soon)
      for (const event of ['compositionstart', 'compositionend']) field.removeEventListener(event, compose)
    }
  }, [input])
  const missing = new Set(variables?.missing.map(({ name }) => name))

  return (
    <span className={styles['colours']} aria-hidden="true">
      <span ref={text}>
        {urlTokens(url).map(({ kind, text: part }, index) => (
          <span key={index} data-kind={kind} data-missing={kind === 'variable' && missing.has(nameOf(part))}>
            {part}
          </span>
        ))}
      </span>
    </span>
  )
}

function nameOf(variable: string): string {
  return variable.slice(2, -2).trim()
}
