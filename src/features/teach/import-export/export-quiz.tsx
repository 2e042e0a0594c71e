import { useEffect, useId, useState } from 'react'
import type { ExportFormat, Loss } from '#grading/formats/inexpressible.ts'
import type { Quiz } from '#grading/quiz/quiz-schema.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { downloadFile } from '#workbench/download.ts'
import { exportFile } from './export-file.ts'
import { exportChoices } from './export-formats.ts'
import styles from './import-export.module.css'
import { LossList } from './loss-list.tsx'

type Losses = readonly Loss[] | 'unknown'
type Said = { readonly severity?: 'stop'; readonly text: string }

/** Writes a quiz as a file of one of several formats, and says before what each of them loses. */
export function ExportQuiz({ quiz }: { quiz: Quiz }) {
  const id = useId()
  const [format, setFormat] = useState<ExportFormat>('json')
  const [said, setSaid] = useState<Said>()
  const losses = useLosses(format, quiz)
  const leftOut = isKnown(losses) ? losses.filter((each) => each.leftOut).length : 0
  const written = quiz.questions.length - leftOut

  const save = () => {
    exportFile(format, quiz).then(
      ({ name, blob }) => {
        downloadFile(name, blob)
        setSaid({ text: `${name} is in your downloads.` })
      },
      () =>
        setSaid({
          severity: 'stop',
          text: 'The file could not be made. Look at your connection, and try again.',
        }),
    )
  }

  return (
    <div className={styles['panel']}>
      <fieldset className={styles['formats']}>
        <legend className={styles['label']}>Format</legend>
        {exportChoices.map(({ value, name, says }) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-format`}
              checked={value === format}
              aria-describedby={`${id}-${value}`}
              onChange={() => {
                setFormat(value)
                setSaid(undefined)
              }}
            />
            <b>{name}</b>
            <small id={`${id}-${value}`}>{says}</small>
          </label>
        ))}
      </fieldset>
      {losses === undefined && <Waiting text="Looking what it keeps…" height="24px" />}
      {losses === 'unknown' && (
        <FieldMessage severity="stop">
          What tells the formats apart could not be loaded. Look at your connection, and choose the format
          again.
        </FieldMessage>
      )}
      {isKnown(losses) && <LossList losses={losses} of={quiz.questions.length} />}
      {isKnown(losses) && written > 0 && (
        <Button look="primary" className={styles['save']} onClick={save}>
          {written === 1 ? 'Download one question' : `Download ${written.toLocaleString('en')} questions`}
        </Button>
      )}
      <div role="status" className={styles['status']}>
        {said?.severity && <FieldMessage severity={said.severity}>{said.text}</FieldMessage>}
        {said && !said.severity && <p>{said.text}</p>}
      </div>
    </div>
  )
}

function isKnown(losses: Losses | undefined): losses is readonly Loss[] {
  return losses !== undefined && losses !== 'unknown'
}

/** What a quiz loses in a format: undefined until that is known, `unknown` where what knows it can't be loaded. */
function useLosses(format: ExportFormat, quiz: Quiz): Losses | undefined {
  const [known, setKnown] = useState<{ of: Quiz; format: ExportFormat; losses: Losses }>()
  useEffect(() => {
    let current = true
    import('#grading/formats/inexpressible.ts')
      .then(
        ({ inexpressible }): Losses => inexpressible(format, quiz),
        (): Losses => 'unknown',
      )
      .then((losses) => current && setKnown({ of: quiz, format, losses }))
    return () => {
      current = false
    }
  }, [format, quiz])
  return known?.of === quiz && known.format === format ? known.losses : undefined
}
