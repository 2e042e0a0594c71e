import { useState } from 'react'
import { writeClassFile } from '#grading/class/class-file.ts'
import { gatherClass } from '#storage/class-contents.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import styles from './collect.module.css'
import { SaidNote } from './said-note.tsx'
import { saveBytes } from './save-bytes.ts'
import { useSaid } from './use-said.ts'

/** The fewest characters that a passphrase may have: the file may lie in a mailbox for years. */
const SHORTEST = 12

/** Saves everything of a class as one file under a passphrase. */
export function ExportClass({ of }: { of: Parameters<typeof gatherClass>[1] }) {
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { said, run, say } = useSaid()

  const save = async () => {
    if (busy) return
    if (passphrase.length < SHORTEST)
      return setProblem(
        `Choose at least ${SHORTEST} characters, such as four words that don’t belong together.`,
      )
    setBusy(true)
    let done = ''
    const worked = await run(
      async (records) => {
        const contents = await gatherClass(records, of, Date.now())
        const file = await writeClassFile(contents, passphrase)
        const name = contents.classes[0]?.name ?? contents.givenHandOuts[0]?.handOut.title ?? 'class'
        const fileName = `Class ${name}`.replace(/[/\\:*?"<>|]+/g, ' ') + '.roundtrip-class'
        saveBytes(fileName, file)
        const { givenHandOuts, responses } = contents
        done = `${fileName} is in your downloads: ${counted(givenHandOuts.length, 'hand-out')}, ${counted(responses.length, 'response')}. Without the passphrase nobody can open it, you neither.`
      },
      { text: '' },
    )
    if (worked) say({ text: done })
    setBusy(false)
  }

  return (
    <form
      className={styles['part']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>Save the class</h3>
      <p>
        The roster, every hand-out with its questions and locked key, and all responses with their grades, in
        one encrypted file: for another browser, a colleague, or your own safety.
      </p>
      <TextField
        label="Passphrase for the file"
        type="password"
        autoComplete="new-password"
        value={passphrase}
        problem={problem}
        hint="The keys of the hand-outs keep their own passphrases inside it."
        onChange={(text) => {
          setPassphrase(text)
          setProblem(undefined)
        }}
      />
      <Button type="submit" aria-disabled={busy}>
        {busy ? 'Encrypting …' : 'Save the class'}
      </Button>
      <SaidNote said={said?.text === '' ? undefined : said} />
    </form>
  )
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`
}
