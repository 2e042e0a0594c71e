import type { CSSProperties } from 'react'
import { isSimulationName } from '#content/simulations.ts'
import { useLesson } from '#features/lessons/lesson-context.ts'
import { simulations } from './registry.ts'
import styles from './simulation.module.css'

/** A simulation of a lesson, by its name. The code of each comes when it is shown. */
export function Simulation({ name }: { name: string }) {
  const { slug } = useLesson().lesson
  // The build checks every name; a page left open over an update may still meet one it doesn't know.
  if (!isSimulationName(name)) return null
  const { part, heights } = simulations[name]
  const [wide, phone] = heights
  return (
    <div
      className={styles['place']}
      style={{ '--wide': `${wide}px`, '--phone': `${phone}px` } as CSSProperties}
    >
      <part.Part place={`lesson/${slug}/simulation/${name}`} />
    </div>
  )
}
