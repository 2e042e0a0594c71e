import { Link } from 'wouter'
import { FACTS_SECTION, type LessonMatter, type ListedLesson } from '#content/lesson.ts'
import { previousAndNext } from '#content/lessons.ts'
import { Icon } from '#ui/icon.tsx'
import { Fact } from './fact.tsx'
import styles from './lesson-end.module.css'

/** What stands after every lesson: what to remember, where to go on. */
export function LessonEnd({ lesson, related, facts }: LessonMatter) {
  const { previous, next } = previousAndNext(lesson.slug)
  return (
    // For the eye that looks where one is, this belongs to the last section.
    <footer className={styles['end']} data-section={lesson.sections.at(-1)?.id}>
      <h2 id={FACTS_SECTION}>To remember</h2>
      <ul className={styles['facts']}>
        {facts.map((fact) => (
          <li key={fact}>
            <Fact text={fact} />
          </li>
        ))}
      </ul>
      {related.length > 0 && (
        <>
          <h2 id="related-lessons">Related lessons</h2>
          <ul className={styles['related']}>
            {related.map(({ slug, title, description }) => (
              <li key={slug}>
                <Link href={`/lessons/${slug}`}>{title}</Link>
                <p>{description}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <nav className={styles['turn']} aria-label="Lessons before and after">
        {previous && <TurnLink word="Previous" lesson={previous} />}
        {next && <TurnLink word="Next" lesson={next} />}
      </nav>
    </footer>
  )
}

function TurnLink({ word, lesson }: { word: 'Previous' | 'Next'; lesson: ListedLesson }) {
  return (
    <Link href={`/lessons/${lesson.slug}`} className={`${styles['link']} ${styles[word]}`}>
      <Icon name={word === 'Next' ? 'arrow' : 'back'} />
      <span className={styles['word']}>
        {word}
        <span className="visually-hidden">: </span>
      </span>
      <span className={styles['name']}>{lesson.title}</span>
    </Link>
  )
}
