import { useSearchParams } from 'wouter'
import { NotThere } from '#features/teach/hand-out/not-there.tsx'
import { useRecord } from '#storage/record-queries.ts'
import styles from './class-page.module.css'
import { NewClass } from './new-class.tsx'
import { RosterView } from './roster-view.tsx'

/** The people of a class: `/teach/class?id=…`; without an id, a new one. */
export default function ClassPage() {
  const [search] = useSearchParams()
  const id = search.get('id')
  return <main className={styles['page']}>{id === null ? <NewClass /> : <OfClass key={id} id={id} />}</main>
}

function OfClass({ id }: { id: string }) {
  const { data: ofClass, error } = useRecord('classes', id)
  if (error) return <NotThere title="Classes can’t be read" why={error.message} />
  if (ofClass === undefined) return <title>Class · Roundtrip</title>
  if (ofClass === null)
    return (
      <NotThere
        title="There is no such class in this browser"
        why="Classes are kept in the browser they were made in. Was it made in another one, or erased here?"
      />
    )
  return <RosterView ofClass={ofClass} />
}
