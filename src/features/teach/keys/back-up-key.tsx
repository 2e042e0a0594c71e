import { useId, useState } from 'react'
import { fileName } from '#features/teach/class/file-name.ts'
import { useStorage } from '#storage/queries.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { downloadText } from '#workbench/download.ts'
import { Check } from '#workbench/check.tsx'
import styles from './back-up-key.module.css'
import { keyBackupText, keyOfBackup, textOfBackup } from './key-backup.ts'

/** Saves the key of a hand-out as a file, and gives the file’s name. */
export async function saveKeyBackup({ handOut, keys }: GivenHandOut): Promise<string> {
  if (!keys || handOut.publicKey === undefined) throw new Error('The key of this hand-out is not here.')
  const { publicKey } = handOut
  const name = fileName(`${handOut.title} key backup`, 'json')
  downloadText(name, await keyBackupText({ ...handOut, publicKey }, keys), 'application/json')
  return name
}

/** Stands before everything that hands a quiz out: the key’s backup has to be saved, and to be found again. */
export function BackUpKey({ given }: { given: GivenHandOut }) {
  const storage = useStorage()
  const id = useId()
  const [saved, setSaved] = useState<string>()
  const [safe, setSafe] = useState(false)
  const [problem, setProblem] = useState<string>()
  const attempt = async (work: () => Promise<unknown>) => {
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  const goOn = async () => {
    const records = await storage.records()
    const now = Date.now()
    await records.change('givenHandOuts', given.id, (current) => ({
      ...(current ?? given),
      backupTakenAt: now,
      updatedAt: now,
    }))
  }
  const check = async (file: File) => {
    const publicKey = given.handOut.publicKey ?? ''
    const key = await keyOfBackup(await textOfBackup(file), { ...given.handOut, publicKey })
    if (key.privateKey !== given.keys?.privateKey)
      throw new Error('This is an older backup, under another passphrase. Choose the one you just saved.')
    await goOn()
  }

  return (
    <section className={styles['back']} aria-label="Back up the key">
      <h2>Back up the key, then hand out</h2>
      <p>
        The key that opens the responses lies in this browser only. If its storage is cleared, or this
        computer breaks, every response stays closed for ever. So save the key to a file first. The file is
        locked with your passphrase.
      </p>
      <ol>
        <li>
          <Button
            look={saved === undefined ? 'primary' : 'second'}
            onClick={() => void attempt(async () => setSaved(await saveKeyBackup(given)))}
          >
            <Icon name="download" /> Save the key backup
          </Button>
          <p role="status">{saved !== undefined && `Saved as ${saved}, with your downloads.`}</p>
        </li>
        <li data-shut={saved === undefined}>
          <label htmlFor={id}>
            <b>Check it:</b> choose the file you just saved
          </label>
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            disabled={saved === undefined}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              event.currentTarget.value = ''
              if (file) void attempt(() => check(file))
            }}
          />
          <div role="alert">{problem && <FieldMessage severity="stop">{problem}</FieldMessage>}</div>
          {saved !== undefined && (
            <div className={styles['or']}>
              <Check checked={safe} onChange={setSafe}>
                Or, unchecked: I have put it in a safe place
              </Check>
              <Button disabled={!safe} onClick={() => void attempt(goOn)}>
                Go on
              </Button>
            </div>
          )}
        </li>
      </ol>
    </section>
  )
}
