import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Glyph } from './fields/glyph.tsx'
import styles from './question-editor.module.css'

/** What can be done to a question as a whole. */
export interface QuestionActions {
  readonly move: (by: number) => void
  readonly duplicate: () => void
  readonly remove: () => void
}

export function QuestionTools({
  index,
  count,
  actions,
}: {
  index: number
  count: number
  actions: QuestionActions
}) {
  return (
    <div className={styles['tools']} role="group" aria-label={`Question ${index + 1}`}>
      <Button
        look="icon"
        aria-label="Move question up"
        title="Move up (Alt+↑ in the list)"
        aria-disabled={index === 0}
        onClick={() => actions.move(-1)}
      >
        <Glyph name="up" />
      </Button>
      <Button
        look="icon"
        aria-label="Move question down"
        title="Move down (Alt+↓ in the list)"
        aria-disabled={index === count - 1}
        onClick={() => actions.move(1)}
      >
        <Glyph name="down" />
      </Button>
      <Button look="icon" aria-label="Duplicate question" title="Duplicate" onClick={actions.duplicate}>
        <Icon name="copy" />
      </Button>
      <Button
        look="icon"
        aria-label="Delete question"
        title="Delete (Delete in the list)"
        onClick={actions.remove}
      >
        <Glyph name="bin" />
      </Button>
    </div>
  )
}
