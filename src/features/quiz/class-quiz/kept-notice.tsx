import { FieldMessage } from '#ui/field.tsx'
import styles from './class-quiz.module.css'

/** Says what of a link or file was not taken over, as the quiz was begun before. */
export function KeptNotice({ kept }: { kept: string | null }) {
  if (kept !== 'questions' && kept !== 'token') return null
  return (
    <div className={styles['kept']}>
      <FieldMessage severity="warn">
        {kept === 'token'
          ? 'This quiz was begun in this browser with another token, and goes on with that one. If that was somebody else, take it in a browser of your own.'
          : 'You have begun this quiz already, and the link or file holds another version of it. You go on with yours. Ask your instructor if in doubt.'}
      </FieldMessage>
    </div>
  )
}
