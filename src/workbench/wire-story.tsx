import type { WireStorySpec } from '#http/wire-story.ts'
import { stepsOfStory } from './drawing/story-steps.ts'
import { WireDrawing } from './drawing/wire-drawing.tsx'
import styles from './wire-story.module.css'

/** The drawing of an exchange that is told, not sent. */
export function WireStory({ story }: { story: WireStorySpec }) {
  return (
    <div className={styles['story']}>
      <WireDrawing
        name={story.name}
        client={story.client}
        server={story.server}
        steps={stepsOfStory(story)}
      />
    </div>
  )
}
