import { useMemo, useState } from 'react'
import { checkMission } from '#grading/mission.ts'
import { draftOfWritten } from '#http/written-request.ts'
import type { ShownMission } from '#content/lessons.ts'
import { useStorage } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { RequestPanel } from '#workbench/request-panel.tsx'
import { useLesson } from './lesson-context.ts'
import styles from './mission.module.css'
import { NeedList } from './need-list.tsx'
import { useMissionRound } from './use-mission-round.ts'

/** What a mission asks, how far it is met on the wire, and a request panel to meet it with. */
export function MissionBox({ mission }: { mission: ShownMission }) {
  const { lesson } = useLesson()
  const storage = useStorage()
  const place = `lesson/${lesson.slug}/mission/${mission.id}`
  const start = useMemo(() => draftOfWritten(mission.start), [mission.start])
  const { hops, begin, noteSend, watch } = useMissionRound(lesson.slug, mission, place)
  const [fresh, setFresh] = useState(0)
  const progress = checkMission(mission, hops)

  const startOver = async () => {
    begin()
    try {
      await storage.putPanel({ place, draft: start })
    } finally {
      setFresh(fresh + 1)
    }
  }

  return (
    <div ref={watch}>
      <p className={styles['task']}>
        <InlineText text={mission.task} />
      </p>
      <NeedList needs={progress.needs} />
      <div role="status" className={styles['verdict']} data-done={progress.done}>
        {progress.done && (
          <p>
            <Icon name="check" /> <strong>Mission passed.</strong> The wire shows all of it.
          </p>
        )}
        {!progress.done && hops.length > 0 && (
          <p>
            <strong>Still missing:</strong> <InlineText text={progress.missing ?? ''} />
          </p>
        )}
      </div>
      <RequestPanel
        key={fresh}
        name={mission.title}
        place={place}
        initial={start}
        historyPlace={`lesson/${lesson.slug}`}
        onExchange={noteSend}
        sandboxLink
        clientSwitch
      />
      <div className={styles['foot']}>
        <Hints hints={mission.hints} />
        {hops.length > 0 && (
          <Button look="quiet" onClick={() => void startOver()}>
            Start the mission over
          </Button>
        )}
      </div>
    </div>
  )
}

/** A ladder: the next hint is offered once the one before it has been opened. */
function Hints({ hints }: { hints: readonly string[] }) {
  const [opened, setOpened] = useState(0)
  return (
    <div className={styles['hints']}>
      {hints.slice(0, opened + 1).map((hint, index) => (
        <details
          key={hint}
          onToggle={(event) => {
            if (event.currentTarget.open) setOpened((before) => Math.max(before, index + 1))
          }}
        >
          <summary>
            Hint {index + 1} of {hints.length}
          </summary>
          <p>
            <InlineText text={hint} />
          </p>
        </details>
      ))}
    </div>
  )
}
