import { useRef, useState } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import { Icon } from '#ui/icon.tsx'
import { lazyPart } from '#ui/lazy-part.tsx'
import { Segments } from '#ui/segments.tsx'
import styles from './client-switch.module.css'

const differences = lazyPart(async () => (await import('./client-differences.tsx')).ClientDifferences)

const clients = [
  { value: 'browser', label: 'Browser', title: 'A real fetch(), under all the browser’s rules' },
  { value: 'script', label: 'Script', title: 'As curl or Python would: any method, any field, no CORS' },
] as const

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
    <div className={styles['client']}>
      <span aria-hidden="true">Send as</span>
      <Segments
        label="Send as"
        options={clients}
        value={draft.client}
        onChange={(client) => onChange({ ...draft, client })}
      />
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
