import { useRef } from 'react'
import { Icon } from '#ui/icon.tsx'
import { ContentsSheet } from './contents-sheet.tsx'
import styles from './lesson-bar.module.css'
import { ProgressBar } from './lesson-progress.tsx'
import { SectionLinks, type Here } from './on-this-page.tsx'

/** Keeps the bar's place until there is a lesson to say something of. */
export function LessonBarPlace() {
  return (
    <div className={styles['bar']}>
      <div className={styles['place']} />
    </div>
  )
}

/** What stands under the header where the window is too narrow for columns: sections, progress, all lessons. */
export function LessonBar(here: Here) {
  const { lesson, current, progress } = here
  const details = useRef<HTMLDetailsElement>(null)
  const section = lesson.sections.find(({ id }) => id === current)
  const close = () => details.current?.removeAttribute('open')
  return (
    <div className={styles['bar']}>
      <div className={styles['row']}>
        <ContentsSheet current={lesson.slug} />
        <nav aria-label="On this page" className={styles['nav']}>
          <ProgressBar progress={progress} />
          <details
            ref={details}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              close()
              details.current?.querySelector('summary')?.focus()
            }}
          >
            <summary className={styles['summary']}>
              <span className={styles['where']}>On this page: {section?.title}</span>
              <span className={styles['percent']}>{progress.percent} %</span>
              <Icon name="down" />
            </summary>
            <div className={styles['sections']}>
              <SectionLinks {...here} onChoose={close} />
            </div>
          </details>
        </nav>
      </div>
    </div>
  )
}
