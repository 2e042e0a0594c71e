import { lessons } from '#content/lessons.ts'
import { ContinueReading } from '#features/lessons/continue-reading.tsx'
import { TrackMap } from '#features/lessons/track-map.tsx'
import { HomePage } from '#features/home/home-page.tsx'

/** Home, with what the lessons tell of progress. */
export default function HomeRoute() {
  return (
    <HomePage lessons={lessons.length}>
      <ContinueReading />
      <TrackMap />
    </HomePage>
  )
}
