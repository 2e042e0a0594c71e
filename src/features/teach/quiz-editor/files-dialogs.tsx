import { parseQuiz } from '#grading/quiz/parse-quiz.ts'
import type { Question, Quiz } from '#grading/quiz/quiz-schema.ts'
import type { StoredQuiz } from '#storage/record-schema.ts'
import { Dialog } from '#ui/dialog.tsx'
import { lazyPart } from '#ui/lazy-part.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { quizData } from './draft/problems.ts'
import styles from './files-dialogs.module.css'

const waiting = <Waiting text="Loading …" height="240px" />
const importing = lazyPart(
  async () => (await import('#features/teach/import-export/import-questions.tsx')).ImportQuestions,
  waiting,
)
const exporting = lazyPart(
  async () => (await import('#features/teach/import-export/export-quiz.tsx')).ExportQuiz,
  waiting,
)

/** Questions out of a file or a text. */
export function ImportDialog(props: {
  onClose: () => void
  onImport: (questions: readonly Question[]) => void
}) {
  return (
    <Dialog title="Import questions" className={styles['dialog'] ?? ''} onClose={props.onClose}>
      <div className={styles['body']}>
        <importing.Part onImport={props.onImport} />
      </div>
    </Dialog>
  )
}

/** The quiz as a file, once it is whole. */
export function ExportDialog(props: {
  quiz: StoredQuiz
  /** Why it can't be written yet. */
  notReady: string | undefined
  onClose: () => void
}) {
  return (
    <Dialog title="Export the quiz" className={styles['dialog'] ?? ''} onClose={props.onClose}>
      <div className={styles['body']}>
        {props.notReady === undefined ? (
          <exporting.Part quiz={exported(props.quiz)} />
        ) : (
          <p>{props.notReady}</p>
        )}
      </div>
    </Dialog>
  )
}

/** The quiz under an id that tells what it is: files are named by it, and another program shows it. */
function exported(draft: StoredQuiz): Quiz {
  const quiz = parseQuiz(quizData(draft))
  const words =
    quiz.title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return { ...quiz, id: words.join('-').slice(0, 60).replace(/-$/, '') || quiz.id }
}
