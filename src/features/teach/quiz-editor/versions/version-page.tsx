import { useState } from 'react'
import { Link } from 'wouter'
import { useRecord } from '#storage/record-queries.ts'
import { QuestionList } from '#features/teach/quiz-editor/question-list.tsx'
import { Preview, type QuestionView } from '#features/teach/quiz-editor/preview.tsx'
import styles from './version-page.module.css'

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' })
const none: ReadonlyMap<string, number> = new Map()

/** A version of a quiz to look at and try: nothing in it can be changed. */
export function VersionPage({ id, number, View }: { id: string; number: string; View: QuestionView }) {
  const { data, error } = useRecord('quizVersions', `${id}/${number}`)
  const [selected, select] = useState<string>()
  const back = <Link href={`/teach/quiz?id=${encodeURIComponent(id)}`}>Back to the quiz</Link>
  if (!data)
    return (
      <main className={styles['missing']} aria-busy={data === undefined && !error}>
        <title>Version · Roundtrip</title>
        {(data === null || error) && (
          <>
            <h1>{error ? 'The version can’t be read' : 'There is no such version here'}</h1>
            <p>{error?.message ?? 'Versions are kept in the browser they were made in.'}</p>
            <p>{back}</p>
          </>
        )}
      </main>
    )
  const { questions, title } = data.quiz
  const question = questions.find((each) => each.id === selected) ?? questions[0]
  return (
    <main className={styles['page']}>
      <title>{`${title}, version ${data.number} · Roundtrip`}</title>
      <div className={styles['head']}>
        <p>{back}</p>
        <h1>{title}</h1>
        <p className={styles['facts']}>
          Version {data.number}, made {dates.format(data.updatedAt)}. It can’t be changed.
          {data.note !== '' && <span> {data.note}</span>}
        </p>
      </div>
      <QuestionList
        questions={questions}
        selected={question?.id}
        problems={none}
        onSelect={select}
        onOpen={select}
      />
      {question && <Preview key={question.id} quizId={data.id} question={question} View={View} />}
    </main>
  )
}
