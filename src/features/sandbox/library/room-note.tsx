import { useRoomMade } from '#storage/library-queries.ts'
import { FieldMessage } from '#ui/field.tsx'
import styles from './library.module.css'
import type { Doing } from './use-done.ts'

/** Says that the device was full, and what went for it; `onLeave` as the button goes that had the focus. */
export function RoomNote({ doing, onLeave }: { doing: Doing; onLeave: () => void }) {
  const { data: made } = useRoomMade()
  if (!made) return null
  return (
    <FieldMessage severity="warn">
      This device was full, so{' '}
      {made.count === 1 ? 'the oldest exchange went' : `the ${made.count} oldest exchanges went`} to make
      room. What you pin stays, and so do your requests.{' '}
      <button
        type="button"
        className={styles['link']}
        onClick={() => {
          doing.run((library) => library.dismissRoomMade())
          onLeave()
        }}
      >
        Dismiss
      </button>
    </FieldMessage>
  )
}
