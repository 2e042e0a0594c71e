import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import styles from './class-quiz.module.css'

interface Who {
  readonly name: string
  readonly token: string
}

/** Why nobody could tell whose answers these are; undefined where somebody can. */
export function nameMissing({ name, token }: Who): string | undefined {
  return name.trim() === '' && token.trim() === ''
    ? 'Write your name, so that your instructor knows whose answers these are.'
    : undefined
}

/** Whose answers these will be: by a token that the instructor gave out, or by name. */
export function WhoField(props: {
  who: Who
  asksName: boolean
  /** Why the name is needed, where it is missing. */
  problem: string | undefined
  onChange: (who: Who) => void
  onLeave: () => void
}) {
  const { who, asksName, onChange } = props
  const [given, setGiven] = useState(who.token !== '')
  const nameField = asksName && (
    <TextField
      name="student"
      label={who.token.trim() === '' ? 'Your name' : 'Your name, if you like'}
      autoComplete="name"
      maxLength={200}
      value={who.name}
      problem={props.problem}
      onChange={(name) => onChange({ ...who, name })}
    />
  )
  return (
    <div className={styles['who']} onBlur={props.onLeave}>
      {!given && nameField}
      {given ? (
        <div className={styles['token']}>
          <p>
            Your token is <strong className={styles['code']}>{who.token}</strong>
          </p>
          <p className={styles['note']}>
            It tells your instructor whose answers these are. Keep it to yourself.{' '}
            <Button look="quiet" className={styles['inline']} onClick={() => setGiven(false)}>
              Use another one
            </Button>
          </p>
        </div>
      ) : (
        <TextField
          label="Your token, if you were given one"
          mono
          maxLength={40}
          placeholder="7K4Q-2MXA"
          value={who.token}
          onChange={(token) => onChange({ ...who, token })}
        />
      )}
      {given && nameField}
    </div>
  )
}
