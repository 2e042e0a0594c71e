import { useId, useState } from 'react'
import { useStorage } from '#storage/queries.ts'
import type { SentResponse, TakenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { toClipboard } from '#workbench/code/clipboard.ts'
import { downloadText } from '#workbench/download.ts'
import styles from './class-quiz.module.css'
import { moment } from './facts.tsx'
import { fileNameOf } from './file-name.ts'
import { LmsReceipt } from './lms-receipt.tsx'

/** The sealed response with its receipt, and how it gets to the instructor. */
export function Receipt(props: { taken: TakenHandOut; attempt: string; sent: SentResponse }) {
  const { taken, attempt, sent } = props
  const id = useId()
  const storage = useStorage()
  const [said, setSaid] = useState('')
  const fileName = fileNameOf(taken, sent.receipt)

  async function note(words: string) {
    setSaid(words)
    const records = await storage.records()
    await records.change('takenHandOuts', taken.id, (current = taken) => {
      const before = current.sent[attempt] ?? sent
      return { ...current, sent: { ...current.sent, [attempt]: { ...before, takenAt: Date.now() } } }
    })
  }

  async function copy() {
    if (await toClipboard(sent.text)) return note('Copied. Paste it where your instructor asked for it.')
    setSaid(
      'The browser did not let the page copy. Download it, or select the text below and copy it yourself.',
    )
    return undefined
  }

  const take = (
    <>
      <div className={styles['actions']}>
        <Button
          look={sent.takenAt === undefined && !taken.lms ? 'primary' : 'second'}
          onClick={() => {
            downloadText(fileName, sent.text, 'text/plain')
            void note(`Saved as ${fileName}.`).catch(() => undefined)
          }}
        >
          <Icon name="download" /> Download response
        </Button>
        <Button onClick={() => void copy().catch(() => undefined)}>
          <Icon name="copy" /> Copy response
        </Button>
      </div>
      <p className={styles['note']} role="status">
        {said}{' '}
        {sent.takenAt === undefined
          ? !taken.lms && 'Not sent yet.'
          : `Downloaded or copied on ${moment(sent.takenAt)}. Whether it arrived, only your instructor can say.`}
      </p>
      <details>
        <summary>The sealed response as text</summary>
        <pre tabIndex={0} aria-label="The sealed response as text">
          {sent.text}
        </pre>
      </details>
    </>
  )
  if (taken.lms) {
    const has = taken.lms.attempts.includes(attempt)
    return <LmsReceipt receipt={sent.receipt} has={has} take={sent.text === '' ? undefined : take} />
  }
  return (
    <section className={styles['receipt']} aria-labelledby={id}>
      <h2 id={id}>Send your response</h2>
      <p className={styles['number']}>
        Receipt <strong className={styles['code']}>{sent.receipt}</strong>
      </p>
      <ol>
        <li>Download the response, or copy it.</li>
        <li>Send it to your instructor the way they asked for: as a file, in a mail, or in a form.</li>
        <li>Keep the receipt. Your instructor sees the same one if nothing was changed on the way.</li>
      </ol>
      {take}
    </section>
  )
}
