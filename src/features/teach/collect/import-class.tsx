import { useId, useState } from 'react'
import { LARGEST_CLASS_FILE, readClassFile } from '#grading/class/class-file.ts'
import { mergeClass, parseClassContents, type Came } from '#storage/class-contents.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { FieldMessage, TextField } from '#ui/field.tsx'
import styles from './collect.module.css'
import { useSaid } from './use-said.ts'

/** Takes in the file of a class. Nothing here that is newer is overwritten. */
export function ImportClass() {
  const id = useId()
  const [file, setFile] = useState<File>()
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [came, setCame] = useState<readonly Came[]>()
  const { said, run } = useSaid()

  const choose = (chosen: File | undefined) => {
    if (!chosen) return
    setCame(undefined)
    const tooLarge = chosen.size > LARGEST_CLASS_FILE
    setFile(tooLarge ? undefined : chosen)
    setProblem(tooLarge ? 'This file is larger than 64 MB, which no class is. It was not read.' : undefined)
  }
  const takeIn = async () => {
    if (busy) return
    if (!file) return setProblem('Choose the file of a class first.')
    setBusy(true)
    setCame(undefined)
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const contents = parseClassContents(await readClassFile(bytes, passphrase))
      setProblem(undefined)
      const worked = await run(async (records) => setCame(await mergeClass(records, contents)), { text: '' })
      if (worked) {
        setFile(undefined)
        setPassphrase('')
      }
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }

  return (
    <form
      className={styles['part']}
      onSubmit={(event) => {
        event.preventDefault()
        void takeIn()
      }}
    >
      <h3>Take in a class</h3>
      <p>A file that “Save the class” made, here or elsewhere. What is here and newer stays as it is.</p>
      <div className={styles['buttons']}>
        <label className={`${buttonClass()} ${styles['picker']}`}>
          Choose a class file…
          <input
            type="file"
            className="visually-hidden"
            onChange={({ target }) => {
              choose(target.files?.[0])
              target.value = ''
            }}
          />
        </label>
        <span className={styles['chosen']}>{file ? file.name : 'No file chosen'}</span>
      </div>
      <TextField
        label="Passphrase of the file"
        type="password"
        autoComplete="off"
        value={passphrase}
        onChange={setPassphrase}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
      />
      <Button type="submit" aria-disabled={busy}>
        {busy ? 'Opening …' : 'Take in the class'}
      </Button>
      <div role="status">
        {problem !== undefined && (
          <FieldMessage id={`${id}-problem`} severity="stop">
            {problem}
          </FieldMessage>
        )}
        {said?.problem && <FieldMessage severity="stop">{said.text}</FieldMessage>}
        {came && <WhatCame came={came} />}
      </div>
    </form>
  )
}

const names: Record<Came['table'], readonly [one: string, many: string]> = {
  classes: ['class', 'classes'],
  quizVersions: ['version of a quiz', 'versions of quizzes'],
  givenHandOuts: ['hand-out', 'hand-outs'],
  responses: ['response', 'responses'],
}

function WhatCame({ came }: { came: readonly Came[] }) {
  const some = came.filter((each) => each.new + each.replaced + each.stayed > 0)
  return (
    <>
      <p>Taken in.</p>
      <ul className={styles['came']}>
        {some.map((each) => {
          const total = each.new + each.replaced + each.stayed
          const parts = [
            each.new > 0 ? `${each.new.toLocaleString('en')} new` : '',
            each.replaced > 0 ? `${each.replaced.toLocaleString('en')} newer than here` : '',
            each.stayed > 0 ? `${each.stayed.toLocaleString('en')} here already` : '',
          ]
          return (
            <li key={each.table}>
              {total.toLocaleString('en')} {names[each.table][total === 1 ? 0 : 1]}:{' '}
              {parts.filter((part) => part !== '').join(', ')}
            </li>
          )
        })}
      </ul>
    </>
  )
}
