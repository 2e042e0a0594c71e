import { buttonClass } from '#ui/button.tsx'
import styles from './hand-out-view.module.css'
import type { LinkFor } from './use-link.ts'

/** Opens the hand-out as a student does. */
export function AsStudents({ link }: { link: LinkFor }) {
  return (
    <section className={styles['part']} aria-labelledby="as-title">
      <h2 id="as-title">See it as students do</h2>
      <p>
        Opens the link in a new tab, in this browser. A response you give there is not counted unless you take
        it in.
      </p>
      <a
        className={buttonClass()}
        href={link?.()}
        target="_blank"
        rel="noopener"
        aria-disabled={link === undefined}
      >
        Open the quiz in a new tab
      </a>
    </section>
  )
}
