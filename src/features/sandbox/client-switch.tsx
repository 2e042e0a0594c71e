import type { RequestDraft } from '#http/request-draft.ts'
import styles from './sandbox-page.module.css'

/** Who sends: the page, under a browser's rules, or a script such as curl, under none. */
export function ClientSwitch({
  draft,
  onChange,
}: {
  draft: RequestDraft
  onChange: (draft: RequestDraft) => void
}) {
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
    </div>
  )
}
