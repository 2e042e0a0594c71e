import { useRef, useState } from 'react'
import { useStorage } from '#storage/queries.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { useUnlockedKeys } from '#features/teach/keys/unlocked-keys.ts'
import styles from './collect.module.css'
import { chosenFiles, droppedFiles } from './dropped-files.ts'
import { PasteBox } from './paste-box.tsx'
import { ReportTable } from './report-table.tsx'
import { pastedSource, sourcesOf, type PickedFile } from './sources.ts'
import { TakeInProgress } from './take-in-progress.tsx'
import { handOver, useTakeIn } from './use-take-in.ts'

/** Takes responses in: files that are dropped or chosen, folders, zips and pasted text. */
export function TakeInBox({ given }: { given: GivenHandOut }) {
  const storage = useStorage()
  const { keys } = useUnlockedKeys(given)
  const taking = useTakeIn(given)
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = async (picked: readonly PickedFile[] | Promise<readonly PickedFile[]>) =>
    taking.add(await sourcesOf(await picked))
  const onChosen = ({ target }: { target: HTMLInputElement }) => {
    void take(chosenFiles(target.files))
    // So that the same files can be chosen again.
    target.value = ''
  }
  const { phase, report } = taking.state

  return (
    <section className={styles['section']} aria-labelledby="take-in">
      <h2 id="take-in">Take in responses</h2>
      <div
        className={styles['drop']}
        data-over={over}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
        }}
        onDrop={(event) => {
          setOver(false)
          if (event.dataTransfer.files.length === 0) return
          event.preventDefault()
          event.stopPropagation()
          void take(droppedFiles(event.dataTransfer))
        }}
      >
        <p>
          <b>Drop what your students sent here</b>
          <span>
            Hundreds of files at once, whole folders, or the .zip of all submissions that an LMS saves.
          </span>
        </p>
        <div className={styles['buttons']}>
          <Button look={keys ? 'primary' : 'second'} onClick={() => files.current?.click()}>
            Choose files…
          </Button>
          <Button onClick={() => folder.current?.click()}>Choose a folder…</Button>
          <input
            ref={files}
            type="file"
            hidden
            multiple
            aria-label="Files of responses"
            onChange={onChosen}
          />
          <input
            ref={folder}
            type="file"
            hidden
            aria-label="Folder of responses"
            onChange={onChosen}
            {...{ webkitdirectory: '' }}
          />
        </div>
      </div>
      <PasteBox id={given.id} onTake={(text) => taking.add([pastedSource(text)])} />
      {phase !== 'idle' && <TakeInProgress taking={taking} unlocked={keys !== undefined} />}
      {report.lines.length + taking.state.rest.length > 0 && phase !== 'waiting' && (
        <ReportTable
          given={given}
          state={taking.state}
          onHandOver={(id, sources) => handOver(id, storage, sources)}
        />
      )}
    </section>
  )
}
