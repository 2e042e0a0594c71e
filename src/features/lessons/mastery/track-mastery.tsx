import { Link } from 'wouter'
import type { Track } from '#content/lesson.ts'
import { useMastery } from './use-mastery.ts'

/** How many lessons of a track are mastered, and the way to its certificate once all are; nothing at first. */
export default function TrackMastery({ track }: { track: Track }) {
  const all = useMastery() ?? []
  const mastered = all.filter(
    ({ lesson, mastered: is }) => is && track.lessons.some(({ slug }) => slug === lesson.slug),
  )
  if (mastered.length === 0) return null
  if (mastered.length < track.lessons.length) return `, ${mastered.length} mastered`
  return (
    <>
      , <Link href={`/lessons/certificate/${track.number}`}>all mastered</Link>
    </>
  )
}
