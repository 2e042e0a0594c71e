import { useMemo, useState, type Ref } from 'react'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { FieldMessage } from '#ui/field.tsx'
import { AboutForm } from './about-form.tsx'
import { withPart } from './draft/about.ts'
import { kindName } from './draft/kinds.ts'
import type { Problem } from './draft/problems.ts'
import { EditingContext, type Editing } from './fields/editing.ts'
import fields from './fields/fields.module.css'
import { ImageBox } from './fields/image-box.tsx'
import { Words } from './fields/words.tsx'
import { KindForm } from './kinds/kind-form.tsx'
import styles from './question-editor.module.css'
import { QuestionTools, type QuestionActions } from './question-tools.tsx'
import { useAfterPress } from './use-after-press.ts'

/** The form of one question, whatever its kind. */
export function QuestionEditor(props: {
  question: QuestionDraft
  /** 0 for the first. */
  index: number
  count: number
  problems: readonly Problem[]
  /** Whether it was just added: then a field says what is wrong with it once it was left, not before. */
  fresh: boolean
  actions: QuestionActions
  formRef: Ref<HTMLElement>
  change: (make: (question: QuestionDraft) => QuestionDraft, what: string, at?: string) => void
}) {
  const { question, index, count, actions, problems, fresh, formRef, change } = props
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const afterPress = useAfterPress()
  const editing = useMemo((): Editing => {
    const messages = new Map(problems.toReversed().map(({ at, message }) => [at, message]))
    return {
      problemAt: (at) => (fresh && !left.has(at) ? undefined : messages.get(at)),
      left: (at) =>
        afterPress(() => setLeft((before) => (before.has(at) ? before : new Set([...before, at])))),
    }
  }, [problems, fresh, left, afterPress])
  const whole = fresh ? undefined : problems.find(({ at }) => at === '')
  return (
    <EditingContext value={editing}>
      <section ref={formRef} className={styles['editor']} aria-label={`Question ${index + 1}`}>
        <div className={styles['head']}>
          <h2>
            Question {index + 1} <span>{kindName(question.kind)}</span>
          </h2>
          <QuestionTools index={index} count={count} actions={actions} />
        </div>
        {whole && <FieldMessage severity="stop">{whole.message}</FieldMessage>}
        <div className={fields['parts']}>
          <Words
            at="text"
            label="Question"
            value={question.text}
            lines={3}
            hint="An empty line begins a paragraph. `code` and **bold** are marked up."
            onChange={(text) => change((now) => ({ ...now, text }), 'the question’s text', 'text')}
          />
          <Words
            at="label"
            label="Name in the list"
            value={question.label}
            placeholder="Two or three words"
            onChange={(label) => change((now) => ({ ...now, label }), 'the name', 'label')}
          />
          <div>
            <details className={fields['more']} open={question.code !== undefined || undefined}>
              <summary>Code below the question</summary>
              <Words
                bare
                mono
                at="code"
                label="Code below the question"
                placeholder="Stands as it is written"
                value={question.code}
                lines={3}
                onChange={(code) =>
                  change((now) => withPart(now, 'code', code === '' ? undefined : code), 'the code', 'code')
                }
              />
            </details>
            <ImageBox
              image={question.image}
              onChange={(make, does, at) =>
                change((now) => withPart(now, 'image', make(now.image)), does, at)
              }
            />
          </div>
          <hr className={styles['rule']} />
          <KindForm question={question} change={change} />
          <hr className={styles['rule']} />
          <AboutForm question={question} change={change} />
        </div>
      </section>
    </EditingContext>
  )
}
