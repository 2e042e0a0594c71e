import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { Check } from '#workbench/check.tsx'
import { toClipboard } from '#workbench/code/clipboard.ts'
import { makePassphrase, passphraseProblem, passphraseStrength } from './passphrase.ts'
import styles from './choose-passphrase.module.css'

/** A passphrase being chosen; `problem` where it will not do yet. */
export interface Passphrase {
  readonly text: string
  readonly problem: string | undefined
}

/** A new passphrase, typed twice or made up. It is kept nowhere. */
export function ChoosePassphrase(props: {
  /** Whether somebody wants to go on, so that what is missing is to be named. */
  asked: boolean
  onChange: (passphrase: Passphrase) => void
}) {
  const [text, setText] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [said, setSaid] = useState('')
  const short = passphraseProblem(text)
  const differs = text === again ? undefined : 'This is not the same.'
  const change = (next: string, nextAgain: string) => {
    setText(next)
    setAgain(nextAgain)
    const problem = passphraseProblem(next) ?? (next === nextAgain ? undefined : 'Type it twice the same.')
    props.onChange({ text: next, problem })
  }
  // It is not wrong yet while it is being typed.
  const isTyped = again !== '' || props.asked
  return (
    <div className={styles['choose']}>
      <div className={styles['fields']}>
        <TextField
          label="Passphrase"
          type={shown ? 'text' : 'password'}
          mono={shown}
          autoComplete="new-password"
          value={text}
          problem={isTyped ? short : undefined}
          hint={short === undefined ? passphraseStrength(text) : 'At least 12 characters, or four words.'}
          onChange={(next) => {
            setSaid('')
            change(next, again)
          }}
        />
        <TextField
          label="The same again"
          type={shown ? 'text' : 'password'}
          mono={shown}
          autoComplete="new-password"
          value={again}
          problem={short === undefined && isTyped ? differs : undefined}
          onChange={(next) => change(text, next)}
        />
      </div>
      <div className={styles['acts']}>
        <Button
          onClick={() => {
            const made = makePassphrase()
            setShown(true)
            change(made, made)
            setSaid('Made up and filled in. Copy it to your password manager now.')
          }}
        >
          Make one up
        </Button>
        <Button
          disabled={text === ''}
          onClick={() =>
            void toClipboard(text).then((copied) => {
              setShown(true)
              setSaid(
                copied
                  ? 'The passphrase is copied.'
                  : 'This browser does not let the page copy: copy it by hand.',
              )
            })
          }
        >
          Copy
        </Button>
        <Check checked={shown} onChange={setShown}>
          Show it
        </Check>
        <span role="status">{said}</span>
      </div>
      <FieldMessage severity="warn">
        Keep it in a password manager. It is stored nowhere, so nobody can send it to you again: without it,
        the responses stay closed for ever.
      </FieldMessage>
    </div>
  )
}
