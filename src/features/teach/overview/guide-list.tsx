import { Link } from 'wouter'
import { guides } from '#content/guides.ts'
import styles from './guide-list.module.css'

/** The guides for instructors, each with what it is about. */
export function GuideList() {
  return (
    <section className={styles['guides']} aria-labelledby="guides">
      <h2 id="guides">Guides</h2>
      <ul>
        {guides.map(({ slug, title, description }) => (
          <li key={slug}>
            <Link href={`/teach/guide/${slug}`}>{title}</Link>
            <p>{description}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
