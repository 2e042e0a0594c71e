import { Link } from 'wouter'
import type { Track } from '#content/lesson.ts'
import { tracks } from '#content/lessons.ts'
import { Icon } from '#ui/icon.tsx'
import { buttonClass } from '#ui/button.tsx'
import fade from '#ui/fade.module.css'
import type { Mastery, Share } from './mastery.ts'
import { ProgressFiles } from './progress-files.tsx'
import styles from './progress-page.module.css'
import { useMastery } from './use-mastery.ts'
import { masteredMeans, scoreInWords } from './words.ts'

/** The page at `/lessons/progress`: how far every lesson is mastered, what to do next, and progress as a file. */
export default function ProgressPage() {
  const all = useMastery()
  return (
    <main className={styles['page']} aria-busy={all === undefined}>
      <title>Progress · Roundtrip</title>
      <p>
        <Link href="/lessons">Lessons</Link>
      </p>
      <h1>Progress</h1>
      <p className={styles['lead']}>
        {masteredMeans} Every lesson is open at any time; the order is only a suggestion.
      </p>
      {all && <Next all={all} />}
      {all && tracks.map((track) => <TrackTable key={track.number} track={track} all={all} />)}
      <ProgressFiles />
    </main>
  )
}

function Next({ all }: { all: readonly Mastery[] }) {
  const begun = all.filter(
    ({ mastered, read, quiz, missions }) => !mastered && (read.done > 0 || missions.done > 0 || quiz),
  )
  const next =
    begun.find(({ read, missions, quiz }) => read.done < read.of || missions.done < missions.of || !quiz) ??
    all.find(({ mastered, read }) => !mastered && read.done === 0)
  if (!next) return null
  return (
    <section className={styles['next']} aria-label="Suggested next">
      <p>
        Suggested next: <strong>{next.lesson.title}</strong>
        <br />
        <span>{whatIsLeft(next)}</span>
      </p>
      <Link href={`/lessons/${next.lesson.slug}`} className={buttonClass('primary')}>
        {next.read.done > 0 ? 'Go on' : 'Begin'} <Icon name="arrow" />
      </Link>
    </section>
  )
}

/** What a lesson still needs, in the order one would do it. */
function whatIsLeft({ lesson, read, missions, quiz }: Mastery): string {
  if (read.done < read.of) return `${read.of - read.done} of ${read.of} sections to read`
  if (missions.done < missions.of) return `${missions.of - missions.done} of ${missions.of} missions to pass`
  return quiz ? 'its cards to recall in review' : `its quiz of ${lesson.questions} questions to take`
}

function TrackTable({ track, all }: { track: Track; all: readonly Mastery[] }) {
  const rows = track.lessons.map((lesson) => ({
    lesson,
    mastery: all.find((each) => each.lesson.slug === lesson.slug),
  }))
  const mastered = rows.filter(({ mastery }) => mastery?.mastered).length
  return (
    <section aria-labelledby={`track-${track.number}`} className={styles['track']}>
      <div className={styles['head']}>
        <h2 id={`track-${track.number}`}>
          {track.number} {track.title}
        </h2>
        <p>
          {mastered} of {rows.length} mastered.{' '}
          <Link href={`/lessons/certificate/${track.number}`}>Certificate</Link>
        </p>
      </div>
      <div
        className={`${styles['scroll']} ${fade['sideways']}`}
        role="region"
        aria-labelledby={`track-${track.number}`}
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">Lesson</th>
              <th scope="col">Read</th>
              <th scope="col">Missions</th>
              <th scope="col">Best quiz</th>
              <th scope="col">Recalled</th>
              <th scope="col">Known now</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ lesson, mastery }) => (
              <tr key={lesson.slug}>
                <th scope="row">
                  <Link href={`/lessons/${lesson.slug}`}>{lesson.title}</Link>
                  {mastery?.mastered && (
                    <span className={styles['mastered']}>
                      <Icon name="check" size={14} /> Mastered
                    </span>
                  )}
                </th>
                {mastery ? (
                  <>
                    <td>{percent(mastery.read)}</td>
                    <td>{shareWords(mastery.missions)}</td>
                    <td>{mastery.quiz ? scoreInWords(mastery) : '–'}</td>
                    <td>{shareWords(mastery.recalled)}</td>
                    <td>
                      {mastery.strength === undefined ? '–' : `${Math.round(100 * mastery.strength)} %`}
                    </td>
                  </>
                ) : (
                  <td colSpan={5}>could not be loaded</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function percent({ done, of }: Share): string {
  return of === 0 ? '–' : `${Math.floor((100 * done) / of)} %`
}

function shareWords({ done, of }: Share): string {
  return of === 0 ? '–' : `${done} of ${of}`
}
