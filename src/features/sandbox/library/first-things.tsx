import { firstThings } from '#features/sandbox/things-to-try.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { MethodName } from '#workbench/method-name.tsx'
import styles from './library.module.css'

/** What an empty history offers. */
export function FirstThings({ onTry }: { onTry: (draft: RequestDraft) => void }) {
  return (
    <div className={styles['empty']}>
      <p>
        <b>Nothing sent yet.</b> Three requests worth a try:
      </p>
      {firstThings.map(({ title, shows, draft }) => (
        <button key={title} type="button" className={styles['try']} onClick={() => onTry(draft)}>
          <MethodName method={draft.method} />
          <u>
            {title}, {shows}
          </u>
        </button>
      ))}
    </div>
  )
}
