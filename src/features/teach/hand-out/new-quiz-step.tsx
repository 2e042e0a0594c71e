import { Link } from 'wouter'
import { FieldMessage } from '#ui/field.tsx'
import { Choice } from './choice.tsx'
import type { Step } from './new-form.tsx'
import styles from './new-form.module.css'
import type { Source } from './quiz-versions.ts'

/** Which version of the quiz goes out. */
export function QuizStep(props: { quizId: string; source: Source; fromDraft: boolean; set: Step['set'] }) {
  const { source, fromDraft, set } = props
  const { newest, drafted, differs, problems } = source
  const editor = <Link href={`/teach/quiz?id=${props.quizId}`}>Open it in the editor</Link>
  return (
    <li data-blocked={!newest && !drafted}>
      <h2>The quiz</h2>
      {!newest && drafted && (
        <p>
          Version 1 will be made of the draft: {count(drafted.questions.length)}. A version never changes, so
          that grades stay what they are. {editor}.
        </p>
      )}
      {newest && drafted && differs && (
        <Choice
          label="Version of the quiz"
          value={fromDraft ? 'draft' : 'newest'}
          options={[
            {
              value: 'draft',
              label: `A new version ${newest.number + 1}, of the draft`,
              about: `The draft was changed since version ${newest.number}: ${count(drafted.questions.length)}.`,
            },
            {
              value: 'newest',
              label: `Version ${newest.number}, as it was`,
              about: `Made ${dateFormat.format(newest.updatedAt)}: ${count(newest.quiz.questions.length)}.`,
            },
          ]}
          onChange={(value) => set({ fromDraft: value === 'draft' })}
        />
      )}
      {newest && !differs && (
        <p>
          Version {newest.number}, made {dateFormat.format(newest.updatedAt)}:{' '}
          {count(newest.quiz.questions.length)}. The draft is the same. {editor}.
        </p>
      )}
      {!drafted && (
        <>
          {newest && (
            <p>
              Version {newest.number}, made {dateFormat.format(newest.updatedAt)}:{' '}
              {count(newest.quiz.questions.length)}. The draft was changed since, but can’t go out yet:
            </p>
          )}
          {!newest && <p>The draft can’t go out yet, and no version of it was made before:</p>}
          <ul className={styles['problems']}>
            {problems.slice(0, 8).map((problem) => (
              <li key={problem}>
                <FieldMessage severity={newest ? 'warn' : 'stop'}>{problem}</FieldMessage>
              </li>
            ))}
          </ul>
          {problems.length > 8 && <p>And {problems.length - 8} more.</p>}
          <p>{editor}</p>
        </>
      )}
    </li>
  )
}

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })

function count(questions: number): string {
  return questions === 1 ? '1 question' : `${questions} questions`
}
