import { Link, useSearchParams } from 'wouter'
import { VersionPage } from './versions/version-page.tsx'
import type { QuestionView } from './preview.tsx'
import { QuizEditor } from './quiz-editor.tsx'
import styles from './quiz-editor.module.css'
import { useQuiz } from './use-quiz.ts'

/** A quiz being built: `/teach/quiz?id=…`, with `&question=…` the one in the form, with `&version=…` one to look at. */
export function QuizEditorPage({ QuestionView }: { QuestionView: QuestionView }) {
  const [params] = useSearchParams()
  const id = params.get('id') ?? ''
  const version = params.get('version')
  if (version !== null)
    return <VersionPage key={`${id}/${version}`} id={id} number={version} View={QuestionView} />
  return <Loaded key={id} id={id} QuestionView={QuestionView} />
}

function Loaded({ id, QuestionView }: { id: string; QuestionView: QuestionView }) {
  const { store, state } = useQuiz(id)
  if (state.quiz)
    return <QuizEditor quiz={state.quiz} state={state} store={store} QuestionView={QuestionView} />
  if (state.quiz === undefined && state.problem === undefined)
    return (
      <main className={styles['missing']} aria-busy="true">
        <title>Quiz editor · Roundtrip</title>
      </main>
    )
  return (
    <main className={styles['missing']}>
      <title>Quiz editor · Roundtrip</title>
      <h1>{state.quiz === null ? 'There is no such quiz here' : 'The quiz can’t be read'}</h1>
      <p>
        {state.problem ??
          'Quizzes are kept in the browser they were built in. It may have been deleted for good, or built in another browser.'}
      </p>
      <p>
        <Link href="/teach">See all quizzes</Link>
      </p>
    </main>
  )
}
