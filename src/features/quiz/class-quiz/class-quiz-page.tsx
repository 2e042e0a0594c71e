import { useSyncExternalStore } from 'react'
import { useSearchParams } from 'wouter'
import { ClassQuizzes } from './class-quizzes.tsx'
import { OpenedLink } from './opened-link.tsx'
import { TakenQuizPage } from './taken-quiz-page.tsx'

/** A quiz that a class was handed: `/quiz/class#…` opens one, `/quiz/class?id=…` goes on with it. */
export default function ClassQuizPage() {
  const [search] = useSearchParams()
  const id = search.get('id')
  const fragment = useSyncExternalStore(listen, () => location.hash.slice(1))
  if (isHandOut(fragment, id)) return <OpenedLink key={fragment} fragment={fragment} />
  if (id !== null) return <TakenQuizPage key={id} id={id} kept={search.get('kept')} />
  return <ClassQuizzes />
}

/** A fragment may also lead to a place on the page, as “Skip to the content” does. */
function isHandOut(fragment: string, id: string | null): boolean {
  if (/^[A-Za-z0-9_-]{40,}/.test(fragment)) return true
  return fragment !== '' && id === null && document.getElementById(fragment) === null
}

/** A link that is pasted over this page's address changes the fragment only. */
function listen(onChange: () => void): () => void {
  const events = ['hashchange', 'popstate', 'pushState', 'replaceState']
  for (const event of events) addEventListener(event, onChange)
  return () => {
    for (const event of events) removeEventListener(event, onChange)
  }
}
