import { lazy, Suspense } from 'react'
import { useSearchParams } from 'wouter'
import { useRecord } from '#storage/record-queries.ts'
import { GivenViews } from './given-views.tsx'
import styles from './hand-out-page.module.css'
import { NotThere } from './not-there.tsx'

const NewHandOut = lazy(() => import('./new-hand-out.tsx'))

/** A hand-out with all that comes of it: `/teach/hand-out?id=…`, `&view=responses`, `grades` or `statistics`; `?quiz=…` makes one. */
export default function HandOutPage() {
  const [search] = useSearchParams()
  const quizId = search.get('quiz')
  const id = search.get('id') ?? ''
  return (
    <main className={styles['page']}>
      {quizId === null ? (
        <Given key={id} id={id} view={search.get('view')} />
      ) : (
        <Suspense fallback={<title>New hand-out · Roundtrip</title>}>
          <NewHandOut key={quizId} quizId={quizId} />
        </Suspense>
      )}
    </main>
  )
}

function Given({ id, view }: { id: string; view: string | null }) {
  const { data: given, error } = useRecord('givenHandOuts', id)
  if (error) return <NotThere title="Hand-outs can’t be read" why={error.message} />
  if (given === undefined) return <title>Hand-out · Roundtrip</title>
  if (given === null)
    return (
      <NotThere
        title="There is no such hand-out in this browser"
        why="Hand-outs are kept in the browser they were made in. Was it made in another one, or erased here?"
      />
    )
  return <GivenViews given={given} view={view} />
}
