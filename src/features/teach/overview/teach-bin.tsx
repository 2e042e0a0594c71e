import { useId, useRef } from 'react'
import type { GivenHandOut, StoredClass, StoredQuiz } from '#storage/record-schema.ts'
import type { Records } from '#storage/records.ts'
import { Button } from '#ui/button.tsx'
import { day } from './shelf-words.ts'
import styles from './shelf.module.css'
import type { Shelved } from './shelf.tsx'
import type { Doing } from './use-doing.ts'

interface Binned {
  readonly table: Shelved
  readonly id: string
  readonly name: string
  readonly what: string
  /** Epoch ms. */
  readonly since: number
}

/** What was put into the bin: back with a click, or gone for good with all that belongs to it. */
export function TeachBin(props: {
  quizzes: readonly StoredQuiz[]
  classes: readonly StoredClass[]
  handOuts: readonly GivenHandOut[]
  doing: Doing
  /** Takes the focus when the last one has left. */
  onEmpty: () => void
}) {
  const { doing } = props
  const id = useId()
  const details = useRef<HTMLDetailsElement>(null)
  const binned = [
    ...props.quizzes.flatMap(({ binnedAt, ...quiz }) =>
      binnedOf('quizzes', 'Quiz', quiz.id, quiz.title.trim() || 'Untitled quiz', binnedAt),
    ),
    ...props.classes.flatMap(({ binnedAt, ...each }) =>
      binnedOf('classes', 'Class', each.id, each.name, binnedAt),
    ),
    ...props.handOuts.flatMap(({ binnedAt, ...each }) =>
      binnedOf('givenHandOuts', 'Hand-out', each.id, each.handOut.title, binnedAt),
    ),
  ].toSorted((a, b) => b.since - a.since)
  if (binned.length === 0) return null

  const settleFocus = () => {
    if (binned.length === 1) props.onEmpty()
    else details.current?.querySelector('summary')?.focus()
  }
  const restore = (one: Binned) => {
    settleFocus()
    void doing.run((records) => restored(records, one), { text: `${one.name} is back.` })
  }
  const deleteForGood = async (one: Binned) => {
    settleFocus()
    let putBack: ((records: Records) => Promise<unknown>) | undefined
    const text = `${one.name} is gone for good.`
    await doing.run(
      async (records) => {
        putBack = await deletedForGood(records, one)
      },
      { text, undo: async (records) => putBack?.(records) },
    )
  }
  return (
    <details ref={details} className={styles['bin']}>
      <summary>
        Bin <span>{binned.length}</span>
      </summary>
      <p className={styles['empty']} id={id}>
        What is here stays until you delete it for good. A hand-out goes with all its responses and grades.
      </p>
      <ul aria-label="In the bin" aria-describedby={id}>
        {binned.map((one) => (
          <li key={`${one.table}/${one.id}`}>
            <b>{one.name}</b>
            <span>
              {one.what}, {day(one.since)}
            </span>
            <Button look="quiet" aria-label={`Restore ${one.name}`} onClick={() => restore(one)}>
              Restore
            </Button>
            <Button
              look="quiet"
              aria-label={`Delete ${one.name} for good`}
              onClick={() => void deleteForGood(one)}
            >
              Delete for good
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function binnedOf(
  table: Shelved,
  what: string,
  id: string,
  name: string,
  since: number | undefined,
): Binned[] {
  return since === undefined ? [] : [{ table, what, id, name, since }]
}

async function restored(records: Records, { table, id }: Binned): Promise<void> {
  const record = await records.get(table, id)
  if (!record) return
  await records.change(table, id, (current) => {
    const { binnedAt: _binned, ...kept } = current ?? record
    return kept as typeof record
  })
}

/** Deletes a record with all that belongs to it, and gives the way to put all of it back. */
async function deletedForGood(
  records: Records,
  { table, id }: Binned,
): Promise<(records: Records) => Promise<void>> {
  const record = await records.get(table, id)
  const versions = table === 'quizzes' ? await records.all('quizVersions', id) : []
  const responses = table === 'givenHandOuts' ? await records.all('responses', id) : []
  await records.drop('quizVersions', idsOf(versions))
  await records.drop('responses', idsOf(responses))
  await records.drop(table, [id])
  return async (now) => {
    if (record) await now.putAll(table, [record])
    await now.putAll('quizVersions', versions)
    await now.putAll('responses', responses)
  }
}

function idsOf(all: readonly { readonly id: string }[]): string[] {
  return all.map(({ id }) => id)
}
