import { useId, useState, type DragEvent } from 'react'
import { textOfFile } from '#grading/class/file-text.ts'
import { LONGEST_FILE } from '#grading/formats/imported.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { buttonClass } from '#ui/button.tsx'
import { FieldMessage, inputClass, monoClass } from '#ui/field.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { FoundQuestions } from './found-questions.tsx'
import styles from './import-export.module.css'
import { ProblemList } from './problem-list.tsx'
import { useRead, type Source } from './use-read.ts'

/** Longer texts are not shown for editing: a text field of that size is slow. */
const SHOWN_MOST = 100_000

const nothing: Source = { name: '', text: '' }

/**
 * Takes questions from a file that is chosen or dropped, or from a text that is pasted: shows what was read and what
 * was not, and hands on those that stay ticked. Their ids may be taken in the quiz they come to.
 */
export function ImportQuestions({ onImport }: { onImport: (questions: readonly Question[]) => void }) {
  const id = useId()
  const [source, setSource] = useState(nothing)
  const [unreadable, setUnreadable] = useState<string>()
  const [over, setOver] = useState(false)
  const [added, setAdded] = useState<number>()
  const reading = useRead(source)

  const take = (next: Source) => {
    setSource(next)
    setUnreadable(undefined)
    setAdded(undefined)
  }
  const takeFile = async (files: FileList | null) => {
    const [file, ...more] = files ?? []
    if (!file) return
    try {
      if (more.length > 0) throw new Error('Take one file after the other.')
      if (file.size > LONGEST_FILE) {
        throw new Error(
          `“${file.name}” is larger than ${LONGEST_FILE / 1_000_000} MB. Split it, or leave out its images.`,
        )
      }
      const { text } = textOfFile(new Uint8Array(await file.arrayBuffer()))
      if (text === '') throw new Error(`“${file.name}” is empty.`)
      take({ name: file.name, text })
    } catch (error) {
      take(nothing)
      setUnreadable(
        error instanceof DOMException
          ? `“${file.name}” could not be read. Choose it again.`
          : (error as Error).message,
      )
    }
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const text = event.dataTransfer.getData('text')
    if (event.dataTransfer.files.length > 0) void takeFile(event.dataTransfer.files)
    else if (text !== '') take({ name: '', text })
  }
  const use = (questions: readonly Question[]) => {
    take(nothing)
    setAdded(questions.length)
    onImport(questions)
  }

  return (
    <div
      className={styles['panel']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={onDrop}
    >
      <div className={styles['choose']}>
        <label className={`${buttonClass()} ${styles['picker']}`}>
          Choose a file…
          <input
            type="file"
            className="visually-hidden"
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => {
              void takeFile(target.files)
              target.value = ''
            }}
          />
        </label>
        <p id={`${id}-hint`}>
          Moodle XML, GIFT, Aiken, or a quiz of Roundtrip in JSON or YAML. Files can be dropped here.
        </p>
      </div>
      {source.name !== '' || source.text.length > SHOWN_MOST ? (
        <p className={styles['file']}>
          <b>{source.name || 'Pasted text'}</b>
          <button type="button" className={styles['link']} onClick={() => take(nothing)}>
            Take it out
          </button>
        </p>
      ) : (
        <div>
          <label className={styles['label']} htmlFor={`${id}-text`}>
            Or paste questions
          </label>
          <textarea
            id={`${id}-text`}
            className={`${inputClass} ${monoClass} ${styles['text']}`}
            rows={5}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            placeholder={'::Safe methods::Which method is safe? {=GET ~POST ~DELETE}'}
            value={source.text}
            onChange={({ target }) => take({ name: '', text: target.value })}
          />
        </div>
      )}
      <div role="status" className={styles['status']}>
        {unreadable !== undefined && <FieldMessage severity="stop">{unreadable}</FieldMessage>}
        {reading.at === 'failed' && <FieldMessage severity="stop">{reading.problem}</FieldMessage>}
        {reading.at === 'read' && <p>{summary(reading.read, reading.formatName)}</p>}
        {added !== undefined && (
          <p>{added === 1 ? 'One question was added.' : `${added} questions were added.`}</p>
        )}
      </div>
      {reading.at === 'reading' && <Waiting text="Reading…" height="60px" />}
      {reading.at === 'read' && (
        <>
          <ProblemList problems={reading.read.problems} />
          {reading.read.questions.length > 0 && (
            <FoundQuestions key={source.text} questions={reading.read.questions} onUse={use} />
          )}
        </>
      )}
    </div>
  )
}

function summary(
  { questions, problems }: { questions: readonly unknown[]; problems: readonly { leftOut: number }[] },
  formatName: string | undefined,
): string {
  const leftOut = problems.reduce((sum, each) => sum + each.leftOut, 0)
  const read = questions.length === 1 ? 'One question' : `${questions.length.toLocaleString('en')} questions`
  const as = formatName === undefined ? '' : ` as ${formatName}`
  if (questions.length === 0 && leftOut === 0) return 'Nothing was read.'
  return `${read} read${as}${leftOut === 0 ? '' : `, ${leftOut.toLocaleString('en')} left out`}.`
}
