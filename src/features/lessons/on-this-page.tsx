import type { LessonSection, WrittenLesson } from '#content/lesson.ts'
import styles from './on-this-page.module.css'
import type { Progress } from './progress.ts'

/** Where one is in a lesson. */
export interface Here {
  readonly lesson: WrittenLesson
  /** Id of the section in view. */
  readonly current: string | undefined
  readonly progress: Progress
}

/** The sections of the lesson as navigation. */
export function OnThisPage(here: Here) {
  return (
    <nav aria-labelledby="on-this-page">
      <h2 id="on-this-page" className={styles['title']}>
        On this page
      </h2>
      <SectionLinks {...here} />
    </nav>
  )
}

/** A link to each section, with its minutes and whether it is done. */
export function SectionLinks({ lesson, current, progress, onChoose }: Here & { onChoose?: () => void }) {
  return (
    <ol className={styles['sections']}>
      {lesson.sections.map((section) => (
        <li key={section.id} data-done={progress.sections.has(section.id)}>
          <a
            href={`#${section.id}`}
            aria-current={section.id === current ? 'location' : undefined}
            onClick={onChoose}
          >
            <span>{section.title}</span>
            <span className={styles['extent']}>{extentOf(section, lesson)}</span>
            {progress.sections.has(section.id) && (
              <span className="visually-hidden">, {doneWord[section.kind]}</span>
            )}
          </a>
        </li>
      ))}
    </ol>
  )
}

const doneWord: Record<LessonSection['kind'], string> = { text: 'read', mission: 'passed', exercise: 'passed', quiz: 'taken' }

function extentOf(section: LessonSection, lesson: WrittenLesson): string {
  return section.kind === 'quiz' ? `${lesson.questions} questions` : `${section.minutes} min`
}
