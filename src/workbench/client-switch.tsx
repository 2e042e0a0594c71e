import { useRef, useState } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import { Icon } from '#ui/icon.tsx'
import { lazyPart } from '#ui/lazy-part.tsx'
import styles from './client-switch.module.css'

const differences = lazyPart(async () => (await import('./client-differences.tsx')).ClientDifferences)

/** Who sends: the page, under a browser's rules, or a script such as curl, under none. */
export function ClientSwitch({
  draft,
  onChange,
}: {
  draft: RequestDraft
  onChange: (draft: RequestDraft) => void
}) {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <div className={styles['client']} role="group" aria-label="Send as">
      <span aria-hidden="true">Send as</span>
      <div>
        {(['browser', 'script'] as const).map((client) => (
          <button
            key={client}
            type="button"
            aria-pressed={draft.client === client}
            title={
              client === 'browser'
                ? 'A real fetch(), under all the browser’s rules'
                : 'As curl or Python would: any method, any field, no CORS'
            }
            onClick={() => onChange({ ...draft, client })}
          >
            {client === 'browser' ? 'Browser' : 'Script'}
          </button>
        ))}
      </div>
      <button
        ref={opener}
        type="button"
        className={styles['differ']}
        aria-label="How browser and script differ"
        title="How they differ"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="help" />
      </button>
      {open && (
        <differences.Part
          draft={draft}
          onClose={() => {
            setOpen(false)
            opener.current?.focus()
          }}
        />
      )}
    </div>
  )
}
