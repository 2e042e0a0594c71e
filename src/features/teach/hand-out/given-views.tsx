import { lazy, Suspense, type ComponentType } from 'react'
import { Link } from 'wouter'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Waiting } from '#ui/waiting.tsx'
import { GivenHead } from './given-head.tsx'
import { HandOutView } from './hand-out-view.tsx'
import styles from './hand-out-page.module.css'

type View = ComponentType<{ given: GivenHandOut }>

/** What there is to see of a hand-out, by the `view` of its address. */
const views: readonly { view: string | null; label: string; Part: View }[] = [
  { view: null, label: 'Hand out', Part: HandOutView },
  {
    view: 'responses',
    label: 'Responses',
    Part: lazy(() => import('#features/teach/collect/responses-page.tsx')),
  },
  { view: 'grades', label: 'Grades', Part: lazy(() => import('#features/teach/gradebook/grades-page.tsx')) },
  {
    view: 'statistics',
    label: 'Statistics',
    Part: lazy(() => import('#features/teach/statistics/statistics-page.tsx')),
  },
]

/** A hand-out: what it is, and the view of it that the address names. */
export function GivenViews({ given, view }: { given: GivenHandOut; view: string | null }) {
  const chosen = views.find((each) => each.view === view) ?? views[0]
  if (!chosen) return null
  return (
    <>
      <title>{`${chosen.label}: ${given.handOut.title} · Roundtrip`}</title>
      <GivenHead given={given} />
      <nav className={styles['views']} aria-label="Of this hand-out">
        {views.map(({ view, label }) => (
          <Link
            key={label}
            href={`/teach/hand-out?id=${given.id}${view === null ? '' : `&view=${view}`}`}
            aria-current={chosen.view === view ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Suspense key={chosen.label} fallback={<Waiting text={`${chosen.label} …`} height="60vh" />}>
        <chosen.Part given={given} />
      </Suspense>
    </>
  )
}
