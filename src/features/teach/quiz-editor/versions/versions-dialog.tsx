import { useRef, useState, type SubmitEvent } from 'react'
import { Link } from 'wouter'
import { useRecords } from '#storage/record-queries.ts'
import { useStorage } from '#storage/queries.ts'
import type { StoredQuiz } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { diffWords, isSame, versionDiff } from '#features/teach/quiz-editor/draft/version-diff.ts'
import type { QuizStore } from '#features/teach/quiz-editor/quiz-store.ts'
import { broughtBack } from './brought-back.ts'
import { DiffList } from './diff-list.tsx'
import { makeVersion } from './make-version.ts'
import styles from './versions.module.css'

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** The versions of a quiz, newest first, each with what it changed; and the way to make the next. */
export function VersionsDialog(props: {
  quiz: StoredQuiz
  store: QuizStore
  notReady: string | undefined
  onClose: () => void
  onBroughtBack: (number: number) => void
}) {
  const { quiz, store, notReady } = props
  const storage = useStorage()
  const { data, error } = useRecords('quizVersions', quiz.id)
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string>()
  const [said, setSaid] = useState('')
  const [making, setMaking] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const versions = (data ?? []).toSorted((a, b) => b.number - a.number)
  const [newest] = versions
  const changes = newest && versionDiff(newest.quiz, quiz)
  const unchanged = changes !== undefined && isSame(changes)
  const next = Math.max(quiz.versions, newest?.number ?? 0) + 1
  const reason = notReady ?? (unchanged ? `Nothing has changed since version ${newest?.number}.` : undefined)

  const make = async (event: SubmitEvent) => {
    event.preventDefault()
    if (reason !== undefined || making) return
    setMaking(true)
    setProblem(undefined)
    try {
      const made = await makeVersion(await storage.records(), quiz, { note, now: Date.now() })
      setNote('')
      setSaid(`Version ${made.number} is made.`)
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure))
    } finally {
      setMaking(false)
    }
  }

  return (
    <Dialog ref={dialog} title="Versions" className={styles['dialog'] ?? ''} onClose={props.onClose}>
      <div className={styles['body']}>
        <p className={styles['lead']}>
          A version never changes. Students keep the one they were handed; you go on editing here.
        </p>
        <form className={styles['make']} onSubmit={(event) => void make(event)}>
          <TextField
            label={`What is different in version ${next}`}
            placeholder="Optional, for yourself"
            value={note}
            onChange={setNote}
          />
          <Button
            type="submit"
            look="primary"
            aria-disabled={reason !== undefined || making}
            aria-describedby="version-reason"
          >
            Make version {next}
          </Button>
          <p id="version-reason" className={styles['reason']}>
            {reason ??
              (changes ? `Since version ${newest?.number}: ${diffWords(changes)}.` : 'The first one.')}
          </p>
        </form>
        <p role="status" className="visually-hidden">
          {said}
        </p>
        {(problem ?? error) && (
          <FieldMessage severity="stop">
            {problem ? `It could not be made: ${problem}` : `The versions can’t be read: ${error?.message}`}
          </FieldMessage>
        )}
        {data && versions.length === 0 && (
          <p className={styles['none']}>
            <b>No versions yet.</b> Make one before you change a quiz that was handed out, or just to keep a
            state you like.
          </p>
        )}
        <ol className={styles['list']} aria-label="Versions">
          {versions.map((version, index) => {
            const before = versions[index + 1]
            const diff = before && versionDiff(before.quiz, version.quiz)
            return (
              <li key={version.id}>
                <div className={styles['row']}>
                  <h3>
                    Version {version.number}
                    <small>
                      {dates.format(version.updatedAt)}, {version.quiz.questions.length}{' '}
                      {version.quiz.questions.length === 1 ? 'question' : 'questions'}
                    </small>
                  </h3>
                  <span className={styles['acts']}>
                    <Link href={`/teach/quiz?id=${encodeURIComponent(quiz.id)}&version=${version.number}`}>
                      Open<span className="visually-hidden"> version {version.number}</span>
                    </Link>
                    <button
                      type="button"
                      onClick={() => {
                        store.change(broughtBack(version.quiz), `bringing back version ${version.number}`)
                        dialog.current?.close()
                        props.onBroughtBack(version.number)
                      }}
                    >
                      Bring back<span className="visually-hidden"> version {version.number}</span>
                    </button>
                  </span>
                </div>
                {version.note !== '' && <p>{version.note}</p>}
                {diff && <DiffList diff={diff} />}
              </li>
            )
          })}
        </ol>
      </div>
    </Dialog>
  )
}
