import { exerciseSection } from '#content/lesson.ts'
import { useLesson } from '#features/lessons/lesson-context.ts'
import prose from '#features/lessons/prose.module.css'
import { SectionHeading } from '#features/lessons/section-heading.tsx'
import { lazyPart } from '#ui/lazy-part.tsx'
import { useIdle } from '#ui/use-idle.ts'
import styles from './exercise.module.css'

/** Nobody needs it for reading. */
const box = lazyPart(async () => (await import('./exercise-box.tsx')).ExerciseBox)

/** An exercise in code of the lesson: what it asks, an editor, and how a run of it came out. */
export function Exercise({ id }: { id: string }) {
  const { lesson } = useLesson()
  const section = exerciseSection(id)
  useIdle(() => void box.preload())
  return (
    <div className={`${prose['wide']} ${styles['exercise']}`}>
      <SectionHeading id={section}>
        {lesson.sections.find((each) => each.id === section)?.title ?? 'Exercise'}
      </SectionHeading>
      <box.Part slug={lesson.slug} id={id} />
    </div>
  )
}
