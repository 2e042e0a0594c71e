import { Link } from 'wouter'
import { lessonBySlug } from '#content/lessons.ts'
import type { ReviewDeck } from '#content/review-deck.ts'
import { knownByLesson, knownOf } from './known.ts'
import styles from './overview.module.css'
import type { Review } from './use-review.ts'

/** What is known, in all and by lesson; the cards of others can be added. */
export function KnownTable({ deck, review }: { deck: ReviewDeck; review: Review }) {
  const { cards, now, open, chosen } = review
  const all = knownOf(cards, now)
  const rows = knownByLesson(deck, cards, now)
  const begun = rows.filter(({ slug, met }) => met > 0 || open.has(slug))
  // One that was added stays in the list, so that it can be taken out where it was put in.
  const others = rows.filter(({ slug, met }) => chosen.includes(slug) || (met === 0 && !open.has(slug)))
  return (
    <section aria-labelledby="known">
      <h2 id="known">What you know</h2>
      {all.met > 0 && (
        <>
          <p>
            Of {all.met} {all.met === 1 ? 'card' : 'cards'} you have met, you would recall about{' '}
            <strong>{all.recalled}</strong> now.
          </p>
          <dl className={styles['strengths']}>
            <div>
              <dt>Lasting</dt>
              <dd>{all.strengths.lasting}</dd>
              <dd>good for a month or more</dd>
            </div>
            <div>
              <dt>Settling</dt>
              <dd>{all.strengths.settling}</dd>
              <dd>good for one to four weeks</dd>
            </div>
            <div>
              <dt>Fresh</dt>
              <dd>{all.strengths.new}</dd>
              <dd>would fade within a week</dd>
            </div>
          </dl>
        </>
      )}
      <ByLesson rows={begun} />
      {begun.length === 0 && (
        <p className={styles['note']}>Nothing yet: it shows here lesson by lesson, as you review.</p>
      )}
      {others.length > 0 && (
        <details className={styles['more']} open={all.met === 0 && begun.length === chosen.length}>
          <summary>Add the cards of other lessons</summary>
          <p className={styles['note']}>A few new ones a day, without having read the lesson.</p>
          <ul className={styles['choices']}>
            {others.map(({ slug, of }) => (
              <li key={slug}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(slug)}
                    onChange={(event) => review.choose(slug, event.target.checked)}
                  />
                  {titleOf(slug)} <small>{of === 1 ? '1 card' : `${of} cards`}</small>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function ByLesson({ rows }: { rows: ReturnType<typeof knownByLesson> }) {
  if (rows.length === 0) return null
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">Cards by lesson</caption>
      <thead>
        <tr>
          <th scope="col">Lesson</th>
          <th scope="col">Met</th>
          <th scope="col">You would recall</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, of, met, recalled }) => (
          <tr key={slug}>
            <th scope="row">
              {lessonBySlug(slug) ? <Link href={`/lessons/${slug}`}>{titleOf(slug)}</Link> : titleOf(slug)}
            </th>
            <td>
              {met} of {of}
            </td>
            <td>{met > 0 ? `about ${recalled}` : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function titleOf(slug: string): string {
  return lessonBySlug(slug)?.title ?? slug
}
