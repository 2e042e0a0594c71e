import { clientDifferences } from '#http/client-differences.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { Dialog } from '#ui/dialog.tsx'
import styles from './client-differences.module.css'

/** In what a page and a script differ as clients, and what that means for the request at hand. */
export function ClientDifferences({ draft, onClose }: { draft: RequestDraft; onClose: () => void }) {
  return (
    <Dialog title="Browser or script: who sends?" className={styles['dialog'] ?? ''} onClose={onClose}>
      <div className={styles['content']}>
        <p>
          A browser protects its user: what a page asks for goes out under the browser’s rules. A script such
          as curl, or a program of yours, has no such guard. Servers see the difference; here you can send as
          both.
        </p>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Browser (this page’s fetch)</th>
              <th scope="col">Script</th>
            </tr>
          </thead>
          <tbody>
            {clientDifferences(draft).map(({ about, browser, script, here }) => (
              <tr key={about}>
                <th scope="row">{about}</th>
                <td data-client="Browser">
                  {browser}
                  {here !== undefined && <span className={styles['here']}>Here: {here}</span>}
                </td>
                <td data-client="Script">{script}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
