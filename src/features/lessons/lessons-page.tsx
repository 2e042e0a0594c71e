import { Link } from 'wouter'
import { ContinueReading } from './continue-reading.tsx'
import styles from './lessons-page.module.css'
import { TrackMap } from './track-map.tsx'

/** The page at `/lessons`: all tracks, with what has been done of them. */
export default function LessonsPage() {
  return (
    <main className={styles['page']}>
      <title>Lessons · Roundtrip</title>
      <h1>Lessons</h1>
      <p className={styles['lead']}>
        Guess, send, see both ends, and prove it. Begin at the top, or wherever you are curious.
      </p>
      <ContinueReading />
      <TrackMap />
      <p>
        <Link href="/lessons/progress">Progress in detail, and as a file</Link>
      </p>
      <p>
        Your instructor gave you a quiz? <Link href="/quiz/class">Open a class quiz</Link>
      </p>
    </main>
  )
}
