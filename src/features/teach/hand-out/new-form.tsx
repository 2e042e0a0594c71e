import { useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { setUnlocked } from '#features/teach/keys/unlocked-keys.ts'
import { ChoosePassphrase, type Passphrase } from '#features/teach/keys/choose-passphrase.tsx'
import { useSlow } from '#features/teach/keys/use-slow.ts'
import { useStorage } from '#storage/queries.ts'
import type { StoredClass, StoredQuiz, StoredQuizVersion } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { JUST_MADE } from './just-made.ts'
import { makeGiven } from './make-given.ts'
import { ClassStep } from './new-class-step.tsx'
import { ModeStep } from './new-mode-step.tsx'
import { QuizStep } from './new-quiz-step.tsx'
import { SettingsStep } from './new-settings-step.tsx'
import { WordsStep } from './new-words-step.tsx'
import styles from './new-form.module.css'
import { emptyPlan, settingsOf, type Plan } from './plan.ts'
import { makeVersion, sourceOf } from './quiz-versions.ts'

/** What each step gets: the plan as it is typed, and how it is changed. */
export interface Step {
  readonly plan: Plan
  readonly set: (changed: Partial<Plan>) => void
}

/** The steps of a new hand-out, all on one page. */
export function NewForm(props: {
  quiz: StoredQuiz
  versions: readonly StoredQuizVersion[]
  classes: readonly StoredClass[]
  plan: Plan
  onChange: (plan: Plan) => void
}) {
  const { quiz, versions, plan } = props
  const storage = useStorage()
  const [, navigate] = useLocation()
  const form = useRef<HTMLFormElement>(null)
  const [passphrase, setPassphrase] = useState<Passphrase>({ text: '', problem: undefined })
  /** Problems of what is still empty are named once somebody wants to go on. */
  const [asked, setAsked] = useState(false)
  const [failed, setFailed] = useState<string>()
  const [busy, setBusy] = useState(false)
  const slow = useSlow(busy)
  const source = useMemo(() => sourceOf(quiz, versions), [quiz, versions])
  const { settings, problems } = settingsOf(plan)
  const title = plan.title ?? quiz.title
  const collects = plan.mode === 'sealed' || plan.collect
  const fromDraft = source.drafted !== undefined && (plan.fromDraft ?? source.differs)
  const ofClass = props.classes.find(({ id }) => id === plan.classId)

  const blocked =
    (!fromDraft && !source.newest) ||
    Object.keys(problems).length > 0 ||
    title.trim() === '' ||
    (collects && passphrase.problem !== undefined)

  const make = async () => {
    if (busy) return
    setAsked(true)
    setFailed(undefined)
    if (blocked) {
      // After the messages are there.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-blocked="true"] a')?.focus(),
      )
      return
    }
    setBusy(true)
    try {
      const version = fromDraft ? await makeVersion(storage, quiz.id, '') : source.newest
      if (!version) return
      const { given, keys } = await makeGiven(version, {
        mode: plan.mode,
        title: title.trim(),
        instructions: plan.instructions,
        settings,
        classId: ofClass?.id ?? null,
        students: ofClass?.students ?? [],
        passphrase: collects ? passphrase.text : undefined,
      })
      await (await storage.records()).putAll('givenHandOuts', [given])
      setUnlocked(given.id, keys)
      props.onChange(emptyPlan)
      navigate(`/teach/hand-out?id=${given.id}`, { replace: true, state: JUST_MADE })
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }

  const set = (changed: Partial<Plan>) => props.onChange({ ...plan, ...changed })
  return (
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <title>{`Hand out ${quiz.title} · Roundtrip`}</title>
      <header className={styles['head']}>
        <p>
          <Link href="/teach">Teach</Link>
        </p>
        <h1>Hand out “{quiz.title}”</h1>
        <p>What you enter is kept in this browser until the hand-out is made, all but the passphrase.</p>
      </header>
      <ol className={styles['steps']}>
        <QuizStep quizId={quiz.id} source={source} fromDraft={fromDraft} set={set} />
        <ClassStep classes={props.classes} plan={plan} set={set} />
        <ModeStep plan={plan} set={set} />
        <SettingsStep plan={plan} set={set} problems={problems} />
        <WordsStep
          plan={plan}
          set={set}
          title={title}
          problem={title.trim() === '' ? 'A hand-out needs a title.' : undefined}
        />
        {collects && (
          <li>
            <h2>The key</h2>
            <p className={styles['about']}>
              Each hand-out gets a key pair of its own. The public half goes out with the quiz and seals the
              responses; the other half stays here, locked with a passphrase, and alone opens them.
            </p>
            <ChoosePassphrase asked={asked} onChange={setPassphrase} />
          </li>
        )}
      </ol>
      <div className={styles['foot']}>
        <Button look="primary" type="submit" aria-disabled={busy}>
          Make the hand-out
        </Button>
        <div role="status">
          {slow && 'Making the key …'}
          {failed !== undefined && <FieldMessage severity="stop">{failed}</FieldMessage>}
          {asked && blocked && !failed && (
            <FieldMessage severity="stop">Something above is not right yet.</FieldMessage>
          )}
        </div>
        <p className={styles['about']}>
          Nothing leaves this browser yet.{' '}
          {collects ? 'The next step is a backup of the key; then come link, file and code.' : ''}
        </p>
      </div>
    </form>
  )
}
