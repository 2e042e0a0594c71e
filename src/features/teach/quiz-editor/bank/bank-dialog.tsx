import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { lessons } from '#content/lessons.ts'
import { difficulties } from '#grading/quiz/every-question.ts'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { useRecords } from '#storage/record-queries.ts'
import type { StoredQuiz } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { SelectField, TextField } from '#ui/field.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { takenOver } from '#features/teach/quiz-editor/draft/unique-id.ts'
import { kinds } from '#features/teach/quiz-editor/draft/kinds.ts'
import {
  lessonQuestions,
  narrowed,
  ownQuestions,
  type BankFilter,
  type BankQuestion,
} from './bank-questions.ts'
import { BankList } from './bank-list.tsx'
import styles from './bank.module.css'

const everything: BankFilter = { source: '', kind: '', difficulty: '', words: '' }

/** Questions of the lessons and of one's other quizzes: narrowed, ticked, and added together. */
export function BankDialog(props: {
  quiz: StoredQuiz
  onClose: () => void
  onAdd: (questions: readonly QuestionDraft[]) => void
}) {
  const { quiz } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const search = useRef<HTMLInputElement>(null)
  // Once it is open: a modal dialog gives the focus to its first button.
  useEffect(() => search.current?.focus(), [])
  const [filter, setFilter] = useState(everything)
  const [ticked, setTicked] = useState<ReadonlyMap<string, QuestionDraft>>(new Map())
  const own = useRecords('quizzes')
  const fromLessons = useQuery({
    queryKey: ['lesson questions'],
    queryFn: lessonQuestions,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const all = useMemo(
    (): readonly BankQuestion[] => [...(fromLessons.data ?? []), ...ownQuestions(own.data ?? [], quiz.id)],
    [fromLessons.data, own.data, quiz.id],
  )
  const wanted = useDeferredValue(filter)
  const shown = useMemo(() => narrowed(all, wanted), [all, wanted])
  const others = (own.data ?? []).filter(({ id, binnedAt }) => id !== quiz.id && binnedAt === undefined)
  const narrow = (part: Partial<BankFilter>) => setFilter({ ...filter, ...part })
  const toggle = ({ key, question }: BankQuestion) => {
    const next = new Map(ticked)
    if (!next.delete(key)) next.set(key, question)
    setTicked(next)
  }

  return (
    <Dialog ref={dialog} title="Add questions" className={styles['dialog'] ?? ''} onClose={props.onClose}>
      <div className={styles['body']}>
        <div className={styles['filters']} role="search">
          <TextField
            label="Words"
            type="search"
            placeholder="no-cache"
            ref={search}
            value={filter.words}
            onChange={(words) => narrow({ words })}
          />
          <SelectField
            label="From"
            value={filter.source}
            options={[
              { value: '', label: 'Lessons and own quizzes' },
              ...lessons.map(({ slug, title }) => ({ value: `lesson/${slug}`, label: title })),
              ...others.map(({ id, title }) => ({
                value: `quiz/${id}`,
                label: `Own quiz: ${title.trim() || 'Untitled quiz'}`,
              })),
            ]}
            onChange={(source) => narrow({ source })}
          />
          <SelectField
            label="Kind"
            value={filter.kind}
            options={[
              { value: '', label: 'Any' },
              ...kinds.map(({ kind, name }) => ({ value: kind, label: name })),
            ]}
            onChange={(kind) => narrow({ kind })}
          />
          <SelectField
            label="Difficulty"
            value={filter.difficulty}
            options={[
              { value: '', label: 'Any' },
              ...difficulties.map((each) => ({
                value: each as string,
                label: `${each.charAt(0).toUpperCase()}${each.slice(1)}`,
              })),
              { value: 'none', label: 'Not said' },
            ]}
            onChange={(difficulty) => narrow({ difficulty })}
          />
        </div>
        {fromLessons.isError && (
          <p className={styles['note']}>
            The questions of the lessons did not arrive: {fromLessons.error.message}.{' '}
            <Button onClick={() => void fromLessons.refetch()}>Try again</Button>
          </p>
        )}
        {fromLessons.isPending ? (
          <Waiting text="Loading the questions of all lessons …" height="40vh" />
        ) : shown.length === 0 ? (
          <p className={styles['note']}>
            No question fits.{' '}
            <button type="button" className={styles['link']} onClick={() => setFilter(everything)}>
              Show all {all.length}
            </button>
          </p>
        ) : (
          <BankList shown={shown} ticked={ticked} onToggle={toggle} />
        )}
      </div>
      <div className={styles['foot']}>
        <p role="status">
          {shown.length} of {all.length} questions
          {ticked.size > 0 && `, ${ticked.size} ticked`}
        </p>
        <Button
          look="primary"
          aria-disabled={ticked.size === 0}
          onClick={() => {
            if (ticked.size === 0) return
            props.onAdd(takenOver([...ticked.values()], quiz.questions))
            dialog.current?.close()
          }}
        >
          {ticked.size === 0
            ? 'Tick questions to add'
            : `Add ${ticked.size} ${ticked.size === 1 ? 'question' : 'questions'}`}
        </Button>
      </div>
    </Dialog>
  )
}
