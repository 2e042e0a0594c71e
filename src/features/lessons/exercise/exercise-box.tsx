import { use, useId, useState } from 'react'
import * as v from 'valibot'
import { loadExercise, type ShownExercise } from '#content/lessons.ts'
import { useLessonRecords } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { lazyPart } from '#ui/lazy-part.tsx'
import { CallList } from '#workbench/exercise/call-list.tsx'
import { useKept } from '#workbench/use-kept.ts'
import { outcomeWords } from '#grading/outcome-words.ts'
import { lineWords } from '#grading/told-words.ts'
import styles from './exercise.module.css'
import { Hints } from './hints.tsx'
import { RequirementList } from './requirement-list.tsx'
import { useExerciseRun } from './use-exercise-run.ts'

const editor = lazyPart(async () => (await import('#workbench/exercise/editor/code-editor.tsx')).CodeEditor)

const keptSchema = v.object({
  code: v.string(),
  /** What stood there before the last reset. */
  before: v.optional(v.string()),
  runs: v.optional(v.number(), 0),
})

/** What an exercise asks, an editor to write it in, and how the last run came out. Suspends until it is loaded. */
export function ExerciseBox({ slug, id }: { slug: string; id: string }) {
  const exercise = use(loadExercise(slug, id))
  return <LoadedExercise slug={slug} exercise={exercise} />
}

function LoadedExercise({ slug, exercise }: { slug: string; exercise: ShownExercise }) {
  const { id, start } = exercise
  const place = `lesson/${slug}/exercise/${id}`
  const { value: kept, change, loaded } = useKept(place, keptSchema, { code: start, runs: 0 })
  const { running, result, error, refused, run, stop } = useExerciseRun(slug, exercise)
  const { data: lessons = [] } = useLessonRecords()
  const passedBefore = lessons.find((lesson) => lesson.slug === slug)?.exercises?.[id] !== undefined
  const help = useId()

  const runNow = () => {
    if (running !== undefined) return
    change({ ...kept, runs: kept.runs + 1 })
    run(kept.code)
  }
  const reset = () => change({ ...kept, code: start, before: kept.code })
  const takeBack = () => change({ code: kept.before ?? start, runs: kept.runs })

  return (
    <div>
      <p className={styles['task']}>
        <InlineText text={exercise.task} />
      </p>
      <RequirementList requirements={exercise.requirements} verdicts={result?.verdicts} />
      <section className={styles['panel']} aria-label={exercise.title}>
        <div className={styles['bar']}>
          <strong>exercise.js</strong>
          <span className={styles['acts']}>
            {kept.code === start && kept.before !== undefined ? (
              <Button look="quiet" onClick={takeBack}>
                Take my code back
              </Button>
            ) : (
              <Button look="quiet" onClick={reset} disabled={kept.code === start}>
                Start over
              </Button>
            )}
            {running === undefined ? (
              <Button look="primary" onClick={runNow} aria-keyshortcuts="Control+Enter Meta+Enter">
                Run
              </Button>
            ) : (
              <Button onClick={stop}>Stop</Button>
            )}
          </span>
        </div>
        <div className={styles['editor']}>
          {loaded && (
            <editor.Part
              name={`Code of the exercise ${exercise.title}`}
              describedBy={help}
              code={kept.code}
              error={error}
              onChange={(code) => change({ code, runs: kept.runs })}
              onRun={runNow}
            />
          )}
        </div>
        <p id={help} className={styles['help']}>
          <kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>Enter</kbd> runs. <kbd>F8</kbd> goes to the next mistake.{' '}
          <kbd>Tab</kbd> indents; <kbd>Esc</kbd>, then <kbd>Tab</kbd> leaves the editor.
        </p>
        <div className={styles['result']}>
          <div
            role="status"
            className={styles['verdict']}
            data-passed={result?.passed && refused === undefined}
          >
            <Verdict
              running={running}
              calls={exercise.calls.length}
              refused={refused}
              verdicts={result?.verdicts}
              passedBefore={passedBefore}
            />
          </div>
          {result && running === undefined && (
            <CallList
              records={result.records}
              calls={exercise.calls}
              outcomeWords={outcomeWords}
              lineWords={lineWords}
              before={exercise.before}
              kind={exercise.kind}
              open={result.verdicts.find(({ met }) => !met)?.call}
            />
          )}
        </div>
      </section>
      <div className={styles['foot']}>
        <Hints hints={exercise.hints} />
        <Solution
          code={exercise.solution}
          tried={kept.runs > 0}
          onTake={() => change({ ...kept, before: kept.code, code: exercise.solution })}
        />
      </div>
    </div>
  )
}

function Verdict(props: {
  running: number | undefined
  calls: number
  refused: string | undefined
  verdicts: readonly { met: boolean; says: string; missing?: string }[] | undefined
  passedBefore: boolean
}) {
  const { running, calls, refused, verdicts, passedBefore } = props
  if (running !== undefined) {
    return (
      <p>
        Running: call {Math.min(calls, running + 1)} of {calls}.
      </p>
    )
  }
  if (refused !== undefined) {
    return (
      <p>
        <strong>Not run.</strong> {refused}
      </p>
    )
  }
  if (!verdicts) {
    return (
      <p>
        {passedBefore
          ? 'You have passed this exercise. Run your code to see it again.'
          : 'Your code runs here, in a worker of its own, on the lab’s clock: a wait of seconds is over at once.'}
      </p>
    )
  }
  const open = verdicts.find(({ met }) => !met)
  if (!open) {
    return (
      <p>
        <Icon name="check" /> <strong>Exercise passed.</strong> The wire and what came back show all of it.
      </p>
    )
  }
  const met = verdicts.filter((each) => each.met).length
  return (
    <p>
      <strong>
        {met} of {verdicts.length} met.
      </strong>{' '}
      Next: <InlineText text={open.missing ?? open.says} />
    </p>
  )
}

function Solution({ code, tried, onTake }: { code: string; tried: boolean; onTake: () => void }) {
  const [sure, setSure] = useState(false)
  return (
    <details className={styles['solution']}>
      <summary>A solution</summary>
      {tried || sure ? (
        <>
          <pre tabIndex={0} aria-label="A solution">
            <code>{code}</code>
          </pre>
          <Button look="quiet" onClick={onTake}>
            Put it into the editor
          </Button>
        </>
      ) : (
        <p>
          You have not run anything yet; an own attempt teaches more than this one.{' '}
          <Button look="quiet" onClick={() => setSure(true)}>
            Show it all the same
          </Button>
        </p>
      )}
    </details>
  )
}
