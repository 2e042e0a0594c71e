import { useId, useRef } from 'react'
import type { Exchange } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { secretsIn } from '#http/request-secrets.ts'
import { sentDraft } from '#http/resolve-draft.ts'
import { mayHoldVariables } from '#http/variable-syntax.ts'
import { useEnvironments } from '#storage/environment-queries.ts'
import { Icon } from '#ui/icon.tsx'
import { copyAs, type Copied } from './copied.ts'
import styles from './copy-as.module.css'
import { downloadHar, exportForms, linkForm } from './exports.ts'

/** A button that opens the forms a request, or its last exchange, can be taken along in. */
export function CopyAs(props: {
  className: string | undefined
  draft: RequestDraft
  exchange: Exchange | undefined
  onCopied: (copied: Copied) => void
}) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const { draft, exchange, onCopied } = props
  const environments = useEnvironments(mayHoldVariables(draft))
  const close = () => {
    sheet.current?.hidePopover()
    button.current?.focus()
  }
  const save = async (of: Exchange) => {
    try {
      const secrets = secretsIn(sentDraft(of))
      onCopied({ draft, secrets, done: `The last exchange is saved as ${await downloadHar(of)}.` })
    } catch (error) {
      onCopied({ draft, problem: error instanceof Error ? error.message : String(error) })
    }
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={props.className}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          sheet.current?.showPopover()
        }}
      >
        <Icon name="copy" /> Copy as
      </button>
      <div
        ref={sheet}
        id={id}
        popover="auto"
        role="group"
        aria-label="Copy as"
        className={styles['sheet']}
        onToggle={({ newState }) => {
          if (newState === 'open') place(sheet.current, button.current)
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (step === undefined) return
          event.preventDefault()
          const items = [...event.currentTarget.querySelectorAll('button')]
          const at = items.findIndex((item) => item === document.activeElement)
          items.at((at + step) % items.length)?.focus()
        }}
      >
        {[...exportForms, linkForm].map((form) => (
          <button
            key={form.label}
            type="button"
            onClick={() => {
              close()
              void copyAs(form, draft, environments).then(onCopied)
            }}
          >
            {form.label}
          </button>
        ))}
        <button
          type="button"
          aria-disabled={exchange === undefined}
          onClick={() => {
            if (!exchange) return
            close()
            void save(exchange)
          }}
        >
          Download the last exchange as HAR
          {exchange === undefined && <small>Send something first.</small>}
        </button>
      </div>
    </>
  )
}

/** Below the button, inside the window; the first item takes the focus. */
function place(sheet: HTMLElement | null, button: HTMLElement | null): void {
  if (!sheet || !button) return
  const at = button.getBoundingClientRect()
  const { width, height } = sheet.getBoundingClientRect()
  const below = at.bottom + 4 + height <= innerHeight
  sheet.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`
  sheet.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`
  sheet.querySelector('button')?.focus()
}
