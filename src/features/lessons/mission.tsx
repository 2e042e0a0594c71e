import { missionSection } from '#content/lesson.ts'
import { lazyPart } from '#ui/lazy-part.tsx'
import { useIdle } from '#ui/use-idle.ts'
import { useLesson } from './lesson-context.ts'
import styles from './mission.module.css'
import prose from './prose.module.css'
import { SectionHeading } from './section-heading.tsx'

/** Checking a mission needs the grading code, which nobody needs for reading. */
const box = lazyPart(async () => (await import('./mission-box.tsx')).MissionBox)

/** A mission of the lesson, with its own request panel. */
export function Mission({ id }: { id: string }) {
  const mission = useLesson().missions.find((each) => each.id === id)
  useIdle(() => void box.preload())
  // The build checks that every id is there; a page left open over an update may still miss one.
  if (!mission) return null
  return (
    <div className={`${prose['wide']} ${styles['mission']}`}>
      <SectionHeading id={missionSection(mission.id)}>Mission: {mission.title}</SectionHeading>
      <box.Part mission={mission} />
    </div>
  )
}
