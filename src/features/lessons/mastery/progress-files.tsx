import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useStorage } from '#storage/queries.ts'
import type { Brought } from '#storage/move-progress.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { downloadText } from '#workbench/download.ts'
import styles from './progress-page.module.css'

/** The most a file may hold, in bytes: far more than years of review take. */
const LIMIT = 50_000_000

/** Progress as one file: saved, and added from one that another browser has saved. */
export function ProgressFiles() {
  const storage = useStorage()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<{ readonly words: string; readonly wrong: boolean }>()

  async function exportAll() {
    const [{ storedProgress }, { writeProgressFile }] = await Promise.all([
      import('#storage/move-progress.ts'),
      import('#storage/progress-file.ts'),
    ])
    const progress = await storedProgress(storage)
    const name = `roundtrip-progress-${new Date().toISOString().slice(0, 10)}.json`
    downloadText(name, writeProgressFile(progress), 'application/json')
    return `Saved as ${name}: ${progress.lessons.length} lessons, ${progress.attempts.length} quiz attempts, ${progress.cards.length} cards.`
  }

  async function importFrom(file: File) {
    if (file.size > LIMIT)
      throw new Error(`${file.name} is too large to be a file of progress. Nothing was imported.`)
    const [{ addProgress }, { readProgressFile }] = await Promise.all([
      import('#storage/move-progress.ts'),
      import('#storage/progress-file.ts'),
    ])
    const brought = await addProgress(storage, readProgressFile(await file.text()))
    await client.invalidateQueries()
    return `${file.name} was added to what is here. ${whatCame(brought)}`
  }

  const say = (work: Promise<string>) =>
    work.then(
      (words) => setSaid({ words, wrong: false }),
      (error: unknown) =>
        setSaid({ words: error instanceof Error ? error.message : String(error), wrong: true }),
    )

  return (
    <section className={styles['files']} aria-labelledby="files">
      <h2 id="files">Take it with you</h2>
      <p>
        Progress lives in this browser alone. A file carries it to another one, or keeps it safe: what was
        read, missions passed, quiz answers and the log of every review. Importing adds to what is here and
        overwrites nothing.
      </p>
      <div className={styles['row']}>
        <Button onClick={() => void say(exportAll())}>
          <Icon name="download" /> Export progress
        </Button>
        <Button onClick={() => input.current?.click()}>
          <Icon name="import" /> Import progress
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="File of progress"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void say(importFrom(file))
            // So that the same file can be chosen again.
            event.target.value = ''
          }}
        />
      </div>
      <p role="status" className={styles['said']} data-wrong={said?.wrong ?? false}>
        {said?.words}
      </p>
    </section>
  )
}

function whatCame({ sections, missions, attempts, reviews }: Brought): string {
  const parts = [
    [sections, 'section read', 'sections read'],
    [missions, 'mission passed', 'missions passed'],
    [attempts, 'quiz attempt', 'quiz attempts'],
    [reviews, 'review', 'reviews'],
  ] as const
  const news = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
  return news.length > 0 ? `New: ${news.join(', ')}.` : 'Nothing in it was new.'
}
