import type { ReactNode } from 'react'
import type { Exchange } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { mayHoldVariables } from '#http/variable-syntax.ts'
import { useEnvironments } from '#storage/environment-queries.ts'
import { Icon } from '#ui/icon.tsx'
import { copyAs, type Copied } from '#workbench/code/copied.ts'
import { CopyAs } from '#workbench/code/copy-as.tsx'
import { linkForm } from '#workbench/code/exports.ts'
import type { Incoming } from '#workbench/import/incoming.ts'
import { useKeyHints } from '#workbench/use-key-hints.ts'
import styles from './sandbox-page.module.css'

/** How a request is kept, comes in and goes out: saved (the children), imported, the forms to copy it as, and its link. */
export function InAndOut(props: {
  draft: RequestDraft
  exchange: Exchange | undefined
  onIncoming: (incoming: Incoming) => void
  onCopied: (copied: Copied) => void
  children?: ReactNode
}) {
  const keyHints = useKeyHints()
  const { draft, onCopied } = props
  const environments = useEnvironments(mayHoldVariables(draft))
  return (
    <div className={styles['inAndOut']}>
      {props.children}
      <button
        type="button"
        className={styles['copy']}
        {...keyHints('import', 'Import a request')}
        onClick={() => props.onIncoming({ by: 'choice', text: '' })}
      >
        <Icon name="import" /> Import…
      </button>
      <CopyAs className={styles['copy']} draft={draft} exchange={props.exchange} onCopied={onCopied} />
      <button
        type="button"
        className={styles['copy']}
        {...keyHints('link', 'Copy a link to this request')}
        onClick={() => void copyAs(linkForm, draft, environments).then(onCopied)}
      >
        <Icon name="link" /> Copy link
      </button>
    </div>
  )
}
