import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { takenOver } from '#features/teach/quiz-editor/draft/unique-id.ts'
import { ImportDialog } from '#features/teach/quiz-editor/files-dialogs.tsx'
import { useRecords } from '#storage/record-queries.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { NoteBar } from './note-bar.tsx'
import { ClassFromElsewhere } from './class-from-elsewhere.tsx'
import { GuideList } from './guide-list.tsx'
import { HowItWorks } from './how-it-works.tsx'
import { copyOfClass, copyOfQuiz, newClass, newQuiz } from './new-records.ts'
import { Shelf } from './shelf.tsx'
import { day, count } from './shelf-words.ts'
import { TeachBin } from './teach-bin.tsx'
import styles from './teach-page.module.css'
import { useDoing } from './use-doing.ts'

/** Where an instructor’s quizzes, classes and hand-outs are listed: `/teach`. */
export default function TeachPage() {
  const quizzes = useRecords('quizzes')
  const classes = useRecords('classes')
  const handOuts = useRecords('givenHandOuts')
  const responses = useRecords('responses')
  const [, go] = useLocation()
  const doing = useDoing()
  const top = useRef<HTMLHeadingElement>(null)
  const [importing, setImporting] = useState(false)
  const counts = useMemo(() => Map.groupBy(responses.data ?? [], ({ of }) => of), [responses.data])
  const error = quizzes.error ?? classes.error ?? handOuts.error ?? responses.error
  const all = quizzes.data && classes.data && handOuts.data

  const startQuiz = async (questions: readonly Question[] = []) => {
    const quiz = { ...newQuiz(), questions: takenOver(questions, []) }
    if (await doing.run((records) => records.putAll('quizzes', [quiz])))
      go(`/teach/quiz?id=${encodeURIComponent(quiz.id)}`)
  }
  const startClass = async () => {
    const made = newClass()
    if (await doing.run((records) => records.putAll('classes', [made])))
      go(`/teach/class?id=${encodeURIComponent(made.id)}`)
  }
  const classNames = new Map((classes.data ?? []).map(({ id, name }) => [id, name]))
  const made = [...(quizzes.data ?? []), ...(classes.data ?? []), ...(handOuts.data ?? [])]
  const isEmpty = all !== undefined && made.every(({ binnedAt }) => binnedAt !== undefined)

  return (
    <main className={styles['page']} aria-busy={all === undefined && !error}>
      <title>Teach · Roundtrip</title>
      <div className={styles['top']}>
        <div>
          <h1 ref={top} tabIndex={-1}>
            Teach
          </h1>
          <p className={styles['lead']}>
            Quizzes for a class, graded in your browser. Nothing you make here leaves it until you hand it
            out.
          </p>
        </div>
        <div className={styles['begin']}>
          <Button onClick={() => setImporting(true)}>
            <Icon name="import" /> Import questions
          </Button>
          <Button look="primary" onClick={() => void startQuiz()}>
            <Icon name="plus" /> New quiz
          </Button>
        </div>
      </div>
      {error && <p role="alert">What you made can’t be read: {error.message}</p>}
      {isEmpty && <HowItWorks open />}
      {all && (
        <>
          <Shelf
            name="Quizzes"
            table="quizzes"
            doing={doing}
            columns={['Questions', 'Versions', 'Changed']}
            rows={present(quizzes.data).map((quiz) => ({
              record: quiz,
              name: quiz.title.trim() || 'Untitled quiz',
              href: `/teach/quiz?id=${encodeURIComponent(quiz.id)}`,
              facts: [
                count(quiz.questions.length, 'question'),
                quiz.versions === 0 ? 'No version' : count(quiz.versions, 'version'),
                day(quiz.updatedAt),
              ],
            }))}
            rename={(quiz, title) => ({ ...quiz, title })}
            duplicate={copyOfQuiz}
            empty="No quizzes yet. Build one from questions of your own, or take them from the lessons."
          />
          <Shelf
            name="Classes"
            table="classes"
            doing={doing}
            action={
              <Button onClick={() => void startClass()}>
                <Icon name="plus" /> New class
              </Button>
            }
            columns={['Students', 'Changed']}
            rows={present(classes.data).map((each) => ({
              record: each,
              name: each.name.trim() || 'Unnamed class',
              href: `/teach/class?id=${encodeURIComponent(each.id)}`,
              facts: [count(each.students.length, 'student'), day(each.updatedAt)],
            }))}
            rename={(each, name) => ({ ...each, name })}
            duplicate={copyOfClass}
            empty="No classes yet. With a class each student gets a token, so that you know whose response is whose. A quiz can be handed out without one."
          />
          <Shelf
            name="Hand-outs"
            table="givenHandOuts"
            doing={doing}
            columns={['Class', 'Mode', 'Made', 'Responses']}
            rows={present(handOuts.data).map((each) => ({
              record: each,
              name: each.handOut.title,
              href: `/teach/hand-out?id=${encodeURIComponent(each.id)}`,
              facts: [
                each.classId === null ? 'No class' : (classNames.get(each.classId) ?? 'A class that is gone'),
                each.handOut.mode === 'sealed' ? 'Sealed' : 'Practice',
                day(each.handOut.madeAt),
                count(counts.get(each.id)?.length ?? 0, 'response'),
              ],
            }))}
            empty="Nothing handed out yet. Open a quiz and choose “Hand out”: as a link, a file, a QR code or a SCORM package."
          />
          <TeachBin
            quizzes={quizzes.data ?? []}
            classes={classes.data ?? []}
            handOuts={handOuts.data ?? []}
            doing={doing}
            onEmpty={() => top.current?.focus()}
          />
          {!isEmpty && <HowItWorks />}
          <ClassFromElsewhere />
          <GuideList />
        </>
      )}
      {importing && (
        <ImportDialog onClose={() => setImporting(false)} onImport={(found) => void startQuiz(found)} />
      )}
      <NoteBar doing={doing} onLeave={() => top.current?.focus()} />
    </main>
  )
}

/** Those not in the bin, what was changed last first. */
function present<T extends { readonly updatedAt: number; readonly binnedAt?: number }>(
  records: readonly T[] | undefined,
): T[] {
  return (records ?? [])
    .filter(({ binnedAt }) => binnedAt === undefined)
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
}
