import { memo, useEffect, useMemo, useRef } from 'react'
import type { LessonContent } from '#content/lessons.ts'
import { addressed, reveal } from '#ui/reveal.ts'
import { LessonProvider } from './lesson-context.ts'
import { LessonEnd } from './lesson-end.tsx'
import { mdxComponents } from './mdx-components.tsx'
import styles from './prose.module.css'
import { useReading } from './use-reading.ts'

/**
 * A lesson's text with all that is live in it.
 * @param onSection called with the id of the section in view whenever it changes
 */
export function LessonBody({
  content,
  onSection,
}: {
  content: LessonContent
  onSection: (id: string) => void
}) {
  const { Body, missions, lesson } = content
  const text = useRef<HTMLDivElement>(null)
  const inView = useMemo(() => ({ lesson, missions }), [lesson, missions])
  useReading(lesson, text, onSection)
  useAddressedSection()
  return (
    <LessonProvider value={inView}>
      <div ref={text}>
        <div className={styles['prose']}>
          <Prose Body={Body} />
        </div>
        <LessonEnd {...content} />
      </div>
    </LessonProvider>
  )
}

/** The text does not change while one reads it. */
const Prose = memo(({ Body }: { Body: LessonContent['Body'] }) => <Body components={mdxComponents} />)

/** Goes to the section the address names, which was not there yet when the browser looked for it. */
function useAddressedSection(): void {
  useEffect(() => {
    reveal()
    // A browser goes to a question of the FAQ, and does not open it.
    const open = () => {
      if (addressed() instanceof HTMLDetailsElement) reveal()
    }
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [])
}
