import type { RequestDraft } from '#http/request-draft.ts'
import { secretsIn } from '#http/request-secrets.ts'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './sandbox-page.module.css'

const list = new Intl.ListFormat('en')

/** What became of copying the link of a draft. */
export interface Copied {
  readonly draft: RequestDraft
  /** Where the page may not copy: the link, to be copied by hand. */
  readonly link?: string
  /** Why there is no link. */
  readonly problem?: string
}

/** Copies a link that opens this request, faults and secrets included, in another sandbox. */
export function CopyLink({ draft, onCopied }: { draft: RequestDraft; onCopied: (copied: Copied) => void }) {
  const copy = async () => {
    try {
      const { requestFragment } = await import('#http/request-link.ts')
      const link = `${location.origin}${location.pathname}${requestFragment(draft)}`
      onCopied((await toClipboard(link)) ? { draft } : { draft, link })
    } catch (error) {
      onCopied({ draft, problem: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <button type="button" className={styles['copy']} onClick={() => void copy()}>
      <Icon name="link" /> Copy link
    </button>
  )
}

/** Whether the browser let the page copy: it needs a secure context, and may ask. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Says what was copied, and what of it is secret, for as long as it is true of the draft. */
export function CopiedNote({ copied, draft }: { copied: Copied | undefined; draft: RequestDraft }) {
  if (copied?.draft !== draft) return <div role="status" />
  const secrets = secretsIn(draft)
  return (
    <div role="status" className={styles['copied']}>
      {copied.problem !== undefined ? (
        <FieldMessage severity="stop">{copied.problem}</FieldMessage>
      ) : (
        <>
          {copied.link === undefined ? (
            <p>
              <Icon name="check" /> Copied. The link puts this request, faults included, into the sandbox of
              whoever opens it; nothing is sent.
            </p>
          ) : (
            <TextField
              label="This browser does not let the page copy. The link to copy by hand"
              value={copied.link}
              readOnly
              mono
              onFocus={(event) => event.target.select()}
              onChange={() => undefined}
            />
          )}
          {secrets.length > 0 && (
            <FieldMessage severity="warn">
              It holds {list.format(secrets)}, readable to everybody who has the link.
            </FieldMessage>
          )}
        </>
      )}
    </div>
  )
}
