import { useDeferredValue, useMemo, useRef, useState } from 'react'
import * as v from 'valibot'
import type { Regrade } from '#grading/class/grade-changes.ts'
import { previewRegrade } from '#grading/class/gradebook-regrade.ts'
import { keyInForce } from '#grading/class/grades.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldMessage, SelectField, TextField } from '#ui/field.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { Segments } from '#ui/segments.tsx'
import { useKept } from '#workbench/use-kept.ts'
import styles from './cell-dialog.module.css'
import { ChangeHistory } from './change-history.tsx'
import { counted } from './figures.ts'
import { KeyEditor } from './key-editor.tsx'
import { keyProblem, sameKey } from './key-rules.ts'
import { PreviewOfRegrade } from './preview-of-regrade.tsx'
import type { DoneNote } from './said.tsx'
import type { Row } from './use-gradebook.ts'
import { useGrading } from './use-grading.ts'
import own from './regrade-dialog.module.css'

type Way = 'key' | 'full' | 'drop' | 'first'

const draftSchema = v.object({
  question: v.string(),
  way: v.picklist(['key', 'full', 'drop', 'first']),
  /** The key as far as it was edited; null for not at all. */
  key: v.nullable(
    v.custom<Question>((input) => typeof input === 'object' && input !== null && 'kind' in input),
  ),
  reason: v.string(),
})
type Draft = v.InferOutput<typeof draftSchema>

const ways: readonly { value: Way; label: string }[] = [
  { value: 'key', label: 'Another key' },
  { value: 'full', label: 'Points for everyone' },
  { value: 'drop', label: 'Drop it' },
]
const said: Readonly<Record<Way, string>> = {
  key: 'Every answer is graded by the key below, those of attempts still to come, too.',
  full: 'Everyone gets all its points, those who didn’t answer as well.',
  drop: 'It counts for nobody, and less is asked in all. Points set by hand for it don’t count either.',
  first: 'It is graded by the key as it was handed out, as if it had never been changed.',
}

/** A question graded anew for everybody, with what that does shown before it is done. */
export function RegradeDialog(props: {
  given: GivenHandOut
  rows: readonly Row[]
  /** Id of the question. */
  question: string
  onQuestion: (question: string) => void
  onDone: (note: DoneNote) => void
  onClose: () => void
}) {
  const { given, rows } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const grading = useGrading()
  const [checked, setChecked] = useState(false)
  const [failure, setFailure] = useState('')
  const index = given.questions.findIndex(({ id }) => id === props.question)
  const question = given.questions[index]
  const blank: Draft = { question: props.question, way: 'key', key: null, reason: '' }
  const kept = useKept(`teach-regrade-${given.id}`, draftSchema, blank)
  const draft = kept.value.question === props.question ? kept.value : blank
  const inForce = useMemo(() => question && keyInForce(question, given.regrades), [question, given.regrades])
  const key =
    draft.key && draft.key.id === inForce?.id && draft.key.kind === inForce.kind ? draft.key : inForce
  const history = given.regrades.filter((each) => each.question === props.question)
  const change = (to: Partial<Draft>) => kept.change({ ...draft, ...to })

  const rule = useMemo((): Regrade['rule'] | undefined => {
    if (!key || !question) return undefined
    if (draft.way === 'first') return { kind: 'key', question }
    return draft.way === 'key' ? { kind: 'key', question: key } : { kind: draft.way }
  }, [draft.way, key, question])
  const problem = draft.way === 'key' && key ? keyProblem(key) : undefined
  const shownRule = useDeferredValue(rule)
  const preview = useMemo(
    () =>
      shownRule &&
      previewRegrade(
        given.questions,
        // Newer than any, as it will be.
        { question: props.question, rule: shownRule, reason: '', at: Number.MAX_SAFE_INTEGER },
        rows,
        given.handOut.settings,
      ),
    [given, props.question, shownRule, rows],
  )
  if (!question || !key || !inForce) return null
  const unchanged =
    draft.way === 'key' &&
    sameKey(key, inForce) &&
    history.at(-1)?.rule.kind !== 'full' &&
    history.at(-1)?.rule.kind !== 'drop'
  const noReason =
    draft.reason.trim() === '' ? 'Write why. It stays with every grade that changes.' : undefined

  const regrade = () => {
    setChecked(true)
    if (!rule || problem || unchanged) return
    if (noReason) return dialog.current?.querySelector<HTMLElement>('[name="reason"]')?.focus()
    const made: Regrade = { question: question.id, rule, reason: draft.reason.trim(), at: Date.now() }
    grading.regrade(given.id, made).then(
      () => {
        kept.change(blank)
        props.onDone({
          text: `Question ${index + 1} was graded anew: ${counted(preview?.changed.length ?? 0, 'grade')} changed.`,
          undo: () => grading.withdraw(given.id, made),
        })
        dialog.current?.close()
      },
      (error: Error) => setFailure(error.message),
    )
  }
  return (
    <Dialog
      ref={dialog}
      className={styles['dialog'] ?? ''}
      title="Regrade a question for all"
      onClose={props.onClose}
    >
      <div className={styles['body']}>
        <SelectField
          label="Question"
          value={question.id}
          options={given.questions.map(({ id, label }, at) => ({ value: id, label: `${at + 1}. ${label}` }))}
          onChange={(next) => {
            setChecked(false)
            props.onQuestion(next)
          }}
        />
        <div className={styles['question']}>
          <p>
            <InlineText text={question.text} />
          </p>
          {question.code !== undefined && <pre>{question.code}</pre>}
        </div>
        <div className={own['way']}>
          <Segments
            label="How to regrade it"
            value={draft.way}
            options={history.length > 0 ? [...ways, { value: 'first', label: 'As handed out' }] : ways}
            onChange={(way) => change({ way })}
          />
          <p>{said[draft.way]}</p>
        </div>
        {draft.way === 'key' && (
          <KeyEditor question={key} first={inForce} rows={rows} onChange={(next) => change({ key: next })} />
        )}
        {problem !== undefined && <FieldMessage severity="stop">{problem}</FieldMessage>}
        {unchanged && checked && (
          <FieldMessage severity="stop">This is the key that counts now. Change it first.</FieldMessage>
        )}
        <TextField
          label="Reason"
          name="reason"
          maxLength={500}
          spellCheck
          hint="Stays with every grade that changes."
          problem={checked ? noReason : undefined}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
        {preview && problem === undefined && (
          <PreviewOfRegrade preview={preview} passMark={given.handOut.settings.passMark} />
        )}
        <ChangeHistory overrides={[]} regrades={history} />
      </div>
      <div className={styles['foot']}>
        {failure === '' ? <span /> : <FieldMessage severity="stop">{failure}</FieldMessage>}
        <Button look="primary" onClick={regrade}>
          Regrade for all
        </Button>
      </div>
    </Dialog>
  )
}
