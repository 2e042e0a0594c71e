import { useId, type Ref } from 'react'
import { Link } from 'wouter'
import { Button, buttonClass } from '#ui/button.tsx'
import { keyHints } from '#ui/commands/keys.ts'
import { Icon } from '#ui/icon.tsx'
import { Glyph } from './fields/glyph.tsx'
import styles from './editor-head.module.css'
import type { QuizState } from './quiz-store.ts'

/** The quiz's title, whether it is stored, and what can be done with the whole of it. */
export function EditorHead(props: {
  state: QuizState
  title: string
  titleRef: Ref<HTMLInputElement>
  /** Whether nothing is written yet: then one begins with the title. */
  isNew: boolean
  /** Why it can’t be handed out; undefined where it can. */
  notReady: string | undefined
  quizId: string
  onTitle: (title: string) => void
  onUndo: () => void
  onRedo: () => void
  onRetry: () => void
  onVersions: () => void
  onExport: () => void
}) {
  const { state, title, titleRef, notReady } = props
  const reason = useId()
  const undo = state.trail.past.at(-1)?.what
  const redo = state.trail.future.at(-1)?.what
  return (
    <div className={styles['head']}>
      <p className={styles['where']}>
        <Link href="/teach">Teach</Link> <span aria-hidden="true">/</span>{' '}
        <Saving state={state} onRetry={props.onRetry} />
      </p>
      <h1 className="visually-hidden">{title.trim() || 'Untitled quiz'}: quiz editor</h1>
      <input
        ref={titleRef}
        type="text"
        data-at="title"
        className={styles['title']}
        aria-label="Title of the quiz"
        placeholder="Title of the quiz"
        autoFocus={props.isNew}
        autoComplete="off"
        value={title}
        onChange={(event) => props.onTitle(event.target.value)}
      />
      <div className={styles['actions']}>
        <span className={styles['steps']}>
          <Button
            look="icon"
            aria-disabled={undo === undefined}
            aria-label={undo === undefined ? 'Nothing to undo' : `Undo: ${undo}`}
            {...keyHints('undo', undo === undefined ? 'Nothing to undo' : `Undo: ${undo}`)}
            onClick={props.onUndo}
          >
            <Glyph name="undo" />
          </Button>
          <Button
            look="icon"
            aria-disabled={redo === undefined}
            aria-label={redo === undefined ? 'Nothing to redo' : `Redo: ${redo}`}
            {...keyHints('redo', redo === undefined ? 'Nothing to redo' : `Redo: ${redo}`)}
            onClick={props.onRedo}
          >
            <Glyph name="redo" />
          </Button>
        </span>
        <Button look="icon" aria-label="Export" title="Export as a file" onClick={props.onExport}>
          <Icon name="download" />
        </Button>
        <Button onClick={props.onVersions}>
          <Glyph name="versions" /> Versions
        </Button>
        {notReady === undefined ? (
          <Link href={`/teach/hand-out?quiz=${encodeURIComponent(props.quizId)}`} className={buttonClass()}>
            Hand out <Icon name="arrow" />
          </Link>
        ) : (
          <Button aria-disabled aria-describedby={reason} title={notReady}>
            Hand out <Icon name="arrow" />
          </Button>
        )}
        {notReady !== undefined && (
          <span id={reason} className="visually-hidden">
            {notReady}
          </span>
        )}
      </div>
    </div>
  )
}

function Saving({ state, onRetry }: { state: QuizState; onRetry: () => void }) {
  if (state.saving === 'failed')
    return (
      <span role="alert" className={styles['failed']}>
        <Icon name="warning" />
        <span>
          Not stored: {state.problem}{' '}
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </span>
      </span>
    )
  return (
    <span className={styles['saving']}>
      {state.saving === 'stored' ? 'Stored in this browser' : 'Storing …'}
    </span>
  )
}
