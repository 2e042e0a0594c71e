import type { GivenHandOut } from '#storage/record-schema.ts'
import styles from './hand-out-view.module.css'
import { settingsInWords } from './settings-words.ts'

/** What was decided when the hand-out was made. */
export function TakenHow({ given }: { given: GivenHandOut }) {
  const { handOut } = given
  return (
    <section className={styles['part']} aria-labelledby="how-title">
      <h2 id="how-title">How it is taken</h2>
      <ul className={styles['how']}>
        {settingsInWords(handOut).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {handOut.instructions !== '' && <blockquote>{handOut.instructions}</blockquote>}
      <p className={styles['note']}>
        What is handed out can’t be changed any more. Make another hand-out of the quiz for other settings.
      </p>
    </section>
  )
}
