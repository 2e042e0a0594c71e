import * as v from 'valibot'
import { Link, useParams } from 'wouter'
import type { Track } from '#content/lesson.ts'
import { tracks } from '#content/lessons.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { useKept } from '#workbench/use-kept.ts'
import styles from './certificate-page.module.css'
import type { Mastery } from './mastery.ts'
import { useMastery } from './use-mastery.ts'
import { dateInWords, masteredMeans, scoreInWords } from './words.ts'

const nameSchema = v.object({ name: v.string() })

/** The page at `/lessons/certificate/<track>`: what was done of a track, to be printed once it is mastered. */
export default function CertificatePage() {
  const { track: number } = useParams<{ track: string }>()
  const track = tracks.find((each) => String(each.number) === number)
  const all = useMastery()
  const done = track?.lessons.map(({ slug }) => all?.find(({ lesson }) => lesson.slug === slug))
  return (
    <main className={styles['page']} aria-busy={all === undefined}>
      <title>{`${track ? `Certificate: ${track.title}` : 'No such track'} · Roundtrip`}</title>
      <p className={styles['back']}>
        <Link href="/lessons/progress">Progress</Link>
      </p>
      {!track && <h1>There is no track {number}</h1>}
      {track && all && done && <OfTrack track={track} done={done} />}
    </main>
  )
}

function OfTrack({ track, done }: { track: Track; done: readonly (Mastery | undefined)[] }) {
  const mastered = done.filter((each) => each?.mastered)
  if (mastered.length < track.lessons.length) {
    return (
      <>
        <h1>{track.title} is not mastered yet</h1>
        <p>
          {mastered.length} of {track.lessons.length} lessons are. {masteredMeans}
        </p>
        <ul className={styles['left']}>
          {track.lessons.map((lesson, index) => (
            <li key={lesson.slug}>
              <Link href={`/lessons/${lesson.slug}`}>{lesson.title}</Link>:{' '}
              {done[index]?.mastered ? 'mastered' : 'not yet'}
            </li>
          ))}
        </ul>
      </>
    )
  }
  return <Certificate track={track} done={done.filter((each) => each !== undefined)} />
}

function Certificate({ track, done }: { track: Track; done: readonly Mastery[] }) {
  const { value, change } = useKept('certificate', nameSchema, { name: '' })
  const since = Math.max(...done.map((each) => each.since ?? 0))
  return (
    <>
      <div className={styles['tools']}>
        <TextField
          label="Your name, as it shall stand there"
          value={value.name}
          maxLength={80}
          autoComplete="name"
          onChange={(name) => change({ name })}
        />
        <Button look="primary" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <article className={styles['sheet']} aria-label="Certificate">
        <p className={styles['of']}>Roundtrip, an HTTP lab</p>
        <h1>{track.title}</h1>
        <p className={styles['name']}>{value.name.trim() || 'Your name'}</p>
        <p>
          has mastered the {done.length} lessons of this track, the last of it on {dateInWords(since)}.
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">Lesson</th>
              <th scope="col">Missions</th>
              <th scope="col">Best quiz</th>
              <th scope="col">Recalled</th>
              <th scope="col">Mastered on</th>
            </tr>
          </thead>
          <tbody>
            {done.map((each) => (
              <tr key={each.lesson.slug}>
                <th scope="row">{each.lesson.title}</th>
                <td>
                  {each.missions.done} of {each.missions.of}
                </td>
                <td>{scoreInWords(each)}</td>
                <td>
                  {each.recalled.done} of {each.recalled.of}
                </td>
                <td>{dateInWords(each.since ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles['small']}>{masteredMeans}</p>
        <p className={styles['small']}>
          Self-issued and unverified: it was made in the learner’s own browser from what is stored there.
          Nobody watched, and nobody has checked it.
        </p>
      </article>
    </>
  )
}
