import { useRef, useState } from 'react'
import type { Doing } from '#features/teach/class/use-done.ts'
import { useStorage } from '#storage/queries.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import styles from './hand-out-view.module.css'

/** Puts a hand-out into the bin, after asking, and takes it out again. */
export function BinPart({ given, doing }: { given: GivenHandOut; doing: Doing }) {
  const storage = useStorage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [asking, setAsking] = useState(false)
  const change = async (binnedAt: number | undefined) => {
    const records = await storage.records()
    await records.change('givenHandOuts', given.id, (current = given) => {
      const { binnedAt: _binned, ...rest } = current
      return { ...rest, ...(binnedAt !== undefined && { binnedAt }), updatedAt: Date.now() }
    })
  }
  const takeOut = () => change(undefined)
  if (given.binnedAt !== undefined)
    return (
      <section className={styles['binned']} aria-label="In the bin">
        <p>This hand-out is in the bin. Its responses and its key are still here.</p>
        <Button onClick={() => void doing.run(takeOut, { text: 'The hand-out is out of the bin.' })}>
          Take it out
        </Button>
      </section>
    )
  return (
    <section className={styles['part']} aria-label="Bin">
      <div>
        <Button onClick={() => setAsking(true)}>Move to the bin …</Button>
      </div>
      {asking && (
        <Dialog ref={dialog} title="Move this hand-out to the bin?" onClose={() => setAsking(false)}>
          <div className={styles['asked']}>
            <p>
              It goes out of your lists, with its responses and grades. Nothing is erased: you can take it out
              of the bin again. Links and files that are with students already go on working for them.
            </p>
            <div>
              <Button onClick={() => dialog.current?.close()}>Keep it</Button>
              <Button
                look="primary"
                onClick={() => {
                  dialog.current?.close()
                  void doing.run(() => change(Date.now()), {
                    text: 'The hand-out is in the bin.',
                    undo: takeOut,
                  })
                }}
              >
                Move to the bin
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  )
}
