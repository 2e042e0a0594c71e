import { useRef, useState } from 'react'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import type { QuestionKind } from '#grading/quiz/quiz-schema.ts'
import type { StoredQuiz } from '#storage/record-schema.ts'
import { Segments } from '#ui/segments.tsx'
import { AddQuestion } from './add-question.tsx'
import { bank, versions } from './lazy-parts.ts'
import { kindName } from './draft/kinds.ts'
import { newQuestion } from './draft/new-question.ts'
import { added, changed, moved, removed, renamed } from './draft/quiz-changes.ts'
import { newId, takenOver } from './draft/unique-id.ts'
import { nameOf } from './draft/version-diff.ts'
import { EditorHead } from './editor-head.tsx'
import { ExportDialog, ImportDialog } from './files-dialogs.tsx'
import { NoteBar, type Note } from './note-bar.tsx'
import { Preview, type QuestionView } from './preview.tsx'
import { ProblemsPanel } from './problems-panel.tsx'
import { QuestionEditor } from './question-editor.tsx'
import { QuestionList } from './question-list.tsx'
import styles from './quiz-editor.module.css'
import type { QuizState, QuizStore } from './quiz-store.ts'
import { useCheck } from './use-check.ts'
import { useLeaving } from './use-leaving.ts'
import { useSelection, type View } from './use-selection.ts'
import { useUndoKeys } from './use-undo-keys.ts'

/** The editor: questions left, the form of one in the middle, its preview right; on narrow pages one after the other. */
export function QuizEditor(props: {
  quiz: StoredQuiz
  state: QuizState
  store: QuizStore
  QuestionView: QuestionView
}) {
  const { quiz, state, store } = props
  const { questions } = quiz
  const { question, index, view, setView, select, openAt, form } = useSelection(questions)
  const { problems, advice, counts, notReady } = useCheck(quiz)
  const [open, setOpen] = useState<'bank' | 'versions' | 'import' | 'export'>()
  /** Questions just added, of which nothing is said yet that one has not come to. */
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const [note, setNote] = useState<Note>()
  const [page, setPage] = useState<HTMLElement | null>(null)
  const title = useRef<HTMLInputElement>(null)
  const steps = useUndoKeys(store, page)
  useLeaving(state.saving === 'failed')

  const openQuestion = (id: string, at: string) => {
    setFresh((before) => new Set([...before].filter((each) => each === id)))
    openAt(id, at)
  }
  const say = (text: string) => setNote({ text, step: store.read().trail.past.at(-1) })
  const add = (all: readonly QuestionDraft[], what: string) => {
    const [first] = all
    if (!first) return
    store.change(added(all, question?.id), what)
    openQuestion(first.id, 'text')
  }
  const addOne = (kind: QuestionKind) => {
    const made = newQuestion(kind, newId())
    setFresh(new Set([made.id]))
    add([made], `adding a question: ${kindName(kind).toLowerCase()}`)
  }
  const addChosen = (chosen: readonly QuestionDraft[]) => {
    const many = `${chosen.length} ${chosen.length === 1 ? 'question' : 'questions'}`
    add(chosen, `adding ${many}`)
    say(`Added ${many}.`)
  }
  /** @param go whether the focus goes to the form of the next one, as the form's own is gone */
  const remove = (id: string, go: boolean) => {
    const at = questions.findIndex((each) => each.id === id)
    const gone = questions[at]
    if (!gone) return
    const next = questions[at + 1] ?? questions[at - 1]
    store.change(removed(id), `deleting “${nameOf(gone)}”`)
    say(`Deleted “${nameOf(gone)}”.`)
    if (!next) title.current?.focus()
    else if (go) openQuestion(next.id, 'text')
    else if (id === question?.id) select(next.id)
  }
  const goTo = (id: string | undefined, at: string) => {
    if (id === undefined) return title.current?.focus()
    setFresh(new Set())
    openAt(id, at === '' ? 'text' : at)
  }

  return (
    <main ref={setPage} className={styles['page']}>
      <title>{`${quiz.title.trim() || 'Untitled quiz'} · Roundtrip`}</title>
      <EditorHead
        state={state}
        title={quiz.title}
        titleRef={title}
        isNew={quiz.title === '' && questions.length === 0}
        notReady={notReady}
        quizId={quiz.id}
        onTitle={(text) => store.change(renamed(text), 'the title', 'title')}
        onUndo={steps.undo}
        onRedo={steps.redo}
        onRetry={store.retry}
        onVersions={() => setOpen('versions')}
        onExport={() => setOpen('export')}
      />
      <span role="status" className="visually-hidden">
        {steps.said}
      </span>
      {quiz.binnedAt !== undefined && (
        <p className={styles['binned']}>
          This quiz is in the bin.{' '}
          <button
            type="button"
            onClick={() => store.change(({ binnedAt: _binned, ...kept }) => kept, 'restoring the quiz')}
          >
            Restore it
          </button>
        </p>
      )}
      <div className={styles['views']}>
        <Segments<View>
          label="What is shown"
          value={view}
          options={[
            { value: 'questions', label: `Questions ${questions.length}` },
            { value: 'edit', label: 'Edit' },
            { value: 'preview', label: 'Preview' },
          ]}
          onChange={setView}
        />
      </div>
      <div className={styles['bench']} data-view={view}>
        <div className={styles['left']}>
          {questions.length > 0 && (
            <QuestionList
              questions={questions}
              selected={question?.id}
              problems={counts}
              onSelect={select}
              onOpen={(id) => openQuestion(id, 'text')}
              onMove={(id, by) => store.change(moved(id, by), 'moving a question')}
              onRemove={(id) => remove(id, false)}
            />
          )}
          <AddQuestion
            open={questions.length === 0}
            onAdd={addOne}
            onBank={() => setOpen('bank')}
            onImport={() => setOpen('import')}
          />
          <ProblemsPanel questions={questions} problems={problems} advice={advice} onGo={goTo} />
        </div>
        <div className={styles['middle']}>
          {question ? (
            <QuestionEditor
              key={question.id}
              question={question}
              index={index}
              count={questions.length}
              problems={problems.filter((each) => each.question === question.id)}
              fresh={fresh.has(question.id)}
              formRef={form}
              change={(make, what, at) =>
                store.change(
                  changed(question.id, make),
                  `${what} of question ${index + 1}`,
                  at && `${question.id} ${at}`,
                )
              }
              actions={{
                move: (by) => store.change(moved(question.id, by), 'moving a question'),
                duplicate: () => add([{ ...question, id: newId() }], `duplicating “${nameOf(question)}”`),
                remove: () => remove(question.id, true),
              }}
            />
          ) : (
            <p className={styles['begin']}>
              <b>No questions yet.</b> Choose a kind of question, or take some from the lessons. Whatever you
              type is stored as you type it.
            </p>
          )}
        </div>
        <div className={styles['right']}>
          {question && (
            <Preview key={question.id} quizId={quiz.id} question={question} View={props.QuestionView} />
          )}
        </div>
      </div>
      <NoteBar
        note={note}
        current={state.trail.past.at(-1)}
        onUndo={steps.undo}
        onDismiss={() => setNote(undefined)}
      />
      {open === 'bank' && <bank.Part quiz={quiz} onClose={() => setOpen(undefined)} onAdd={addChosen} />}
      {open === 'import' && (
        <ImportDialog
          onClose={() => setOpen(undefined)}
          onImport={(found) => {
            setOpen(undefined)
            addChosen(takenOver(found, questions))
          }}
        />
      )}
      {open === 'export' && (
        <ExportDialog quiz={quiz} notReady={notReady} onClose={() => setOpen(undefined)} />
      )}
      {open === 'versions' && (
        <versions.Part
          quiz={quiz}
          store={store}
          notReady={notReady}
          onClose={() => setOpen(undefined)}
          onBroughtBack={(number) => say(`Version ${number} is back.`)}
        />
      )}
    </main>
  )
}
