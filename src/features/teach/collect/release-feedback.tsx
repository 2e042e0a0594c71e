import { useState } from 'react'
import { feedbackText, makeFeedback } from '#grading/class/feedback.ts'
import type { Student } from '#grading/class/student.ts'
import type { GivenHandOut, StoredResponse } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { downloadText } from '#workbench/download.ts'
import styles from './collect.module.css'
import { copyText } from './copied-text.ts'
import { FeedbackChanges } from './feedback-changes.tsx'
import { FeedbackPreview } from './feedback-preview.tsx'
import { Recipients } from './recipients.tsx'
import { nameOf, questionsInForce, replyOf } from './released-changes.ts'
import { SaidNote } from './said-note.tsx'
import { useComments } from './use-comments.ts'
import { useSaid } from './use-said.ts'

/** Makes the file with which students see the key and their own grade. */
export function ReleaseFeedback(props: {
  given: GivenHandOut
  students: readonly Student[]
  responses: readonly StoredResponse[]
}) {
  const { given, students, responses } = props
  const doing = useSaid()
  const comments = useComments(given.id, (text) => doing.say({ text, problem: true }))
  const graded = responses
    .filter(({ leftOutAt }) => leftOutAt === undefined)
    // A comment counts as it stands there, also a moment before it is stored.
    .map((stored) => ({ ...stored, comment: comments.typed(stored.id)?.trim() ?? stored.comment }))
    .map((stored) => ({ stored, name: nameOf(stored, students) }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const [shown, show] = useState<string>()
  const chosen = graded.filter(({ stored }) => !without.has(stored.id))
  const preview = graded.find(({ stored }) => stored.id === shown)
  const fileName = `Feedback ${given.handOut.title}`.replace(/[/\\:*?"<>|]+/g, ' ') + '.txt'

  const release = (hand: (text: string) => Promise<string> | string) => {
    const at = Date.now()
    const replies = chosen.map(({ stored }) => ({
      attempt: stored.response.attempt,
      replyKey: stored.response.replyKey,
      reply: replyOf(given, stored),
    }))
    let done = ''
    void doing
      .run(
        async (records) => {
          const feedback = await makeFeedback(given.id, questionsInForce(given), replies, at)
          done = await hand(await feedbackText(feedback))
          await records.change('givenHandOuts', given.id, (current) => ({
            ...(current ?? given),
            releasedAt: at,
            updatedAt: at,
          }))
        },
        { text: '' },
      )
      .then(
        (worked) =>
          worked &&
          doing.say({
            text: `${done} Send it to the whole class: each opens it in the browser they took the quiz in, and sees their own grade.`,
          }),
      )
  }
  const none = chosen.length === 0

  return (
    <section className={styles['section']} aria-labelledby="release">
      <h2 id="release">Release feedback</h2>
      <p className={styles['about']}>
        One file for everyone, made here. It shows the right answers and explanations to all who have it, and
        to each student their own points and your comment, sealed for them alone. Release it when nobody is
        still to answer.
      </p>
      <FeedbackChanges given={given} students={students} responses={responses} />
      <Recipients
        given={given}
        graded={graded}
        without={without}
        onWithout={setWithout}
        onPreview={show}
        comments={comments}
      />
      {preview && <FeedbackPreview given={given} {...preview} onClose={() => show(undefined)} />}
      <div className={styles['buttons']}>
        <Button
          aria-disabled={none}
          onClick={() =>
            !none &&
            release((text) => {
              downloadText(fileName, text, 'text/plain')
              return `${fileName} is in your downloads.`
            })
          }
        >
          Save the feedback for {chosen.length}
        </Button>
        <Button
          look="quiet"
          aria-disabled={none}
          onClick={() =>
            !none && release(async (text) => (await copyText(text, 'The feedback is', fileName)).text)
          }
        >
          Copy it instead
        </Button>
      </div>
      <SaidNote said={doing.said} onUndo={doing.undo} />
    </section>
  )
}
