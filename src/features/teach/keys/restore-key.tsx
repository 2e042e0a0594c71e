import { useId, useState } from 'react'
import { useStorage } from '#storage/queries.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { FieldMessage } from '#ui/field.tsx'
import { keyOfBackup, textOfBackup } from './key-backup.ts'
import styles from './unlock-key.module.css'

/** Takes the key of a hand-out from its backup file into storage; `gone` where there is none now. */
export function RestoreKey({ given, gone = false }: { given: GivenHandOut; gone?: boolean }) {
  const storage = useStorage()
  const id = useId()
  const [problem, setProblem] = useState<string>()
  const [said, setSaid] = useState('')

  const restore = async (file: File) => {
    setProblem(undefined)
    setSaid('')
    try {
      const { handOut } = given
      const owner = { ...handOut, publicKey: handOut.publicKey ?? '' }
      const keys = await keyOfBackup(await textOfBackup(file), owner)
      const records = await storage.records()
      await records.change('givenHandOuts', given.id, (current) => ({
        ...(current ?? given),
        keys,
        updatedAt: Date.now(),
      }))
      setSaid('The key is back. Now type its passphrase.')
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <div className={styles['restore']}>
      {gone && (
        <>
          <h2>The key of this hand-out is not in this browser</h2>
          <p>
            Without it no response can be opened. Choose the backup you saved before you handed the quiz out.
          </p>
        </>
      )}
      <label htmlFor={id}>Key backup (a .json file)</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          // The same file can be chosen again.
          event.currentTarget.value = ''
          if (file) void restore(file)
        }}
      />
      <div role="status">
        {problem && <FieldMessage severity="stop">{problem}</FieldMessage>}
        {said && <p>{said}</p>}
      </div>
    </div>
  )
}
