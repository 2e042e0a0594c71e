import { Button } from '#ui/button.tsx'
import styles from './store-problem.module.css'
import type { AttemptEditor } from './use-attempt-editor.ts'

/** Says why the last change of an attempt is not stored, and offers to store it again; nothing where it is. */
export function StoreProblem({ editor }: { editor: AttemptEditor }) {
  if (editor.problem === undefined) return null
  return (
    <div role="alert" className={styles['problem']}>
      <p>{editor.problem}</p>
      <Button onClick={editor.tryAgain}>Store it again</Button>
    </div>
  )
}
