import { useRecord, useRecords } from '#storage/record-queries.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { lazyPart } from '#ui/lazy-part.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { UnlockKey } from '#features/teach/keys/unlock-key.tsx'
import styles from './collect.module.css'
import { SentList } from './sent-list.tsx'
import { sentRows } from './sent-rows.ts'
import { TakeInBox } from './take-in-box.tsx'

const release = lazyPart(
  async () => (await import('./release-feedback.tsx')).ReleaseFeedback,
  <Waiting text="Release feedback …" height="200px" />,
)
const transfer = lazyPart(
  async () => (await import('./class-transfer.tsx')).ClassTransfer,
  <Waiting text="Whole class …" height="200px" />,
)

/** The responses to a hand-out: taking them in, who has sent one, and what goes back. */
export default function ResponsesPage({ given }: { given: GivenHandOut }) {
  const { data: responses, error } = useRecords('responses', given.id)
  const { data: ofClass, isPending } = useRecord('classes', given.classId ?? '')
  if (given.handOut.publicKey === undefined)
    return (
      <p className={styles['none']}>
        This hand-out collects no responses: its students see their results at once, and keep them.
      </p>
    )
  if (error) return <p className={styles['none']}>The responses can’t be read: {error.message}</p>
  if (!responses || isPending) return <Waiting text="Responses …" height="60vh" />
  const students = ofClass?.students ?? []
  const rows = sentRows(students, responses)

  return (
    <div className={styles['page']}>
      <UnlockKey given={given} />
      <TakeInBox given={given} />
      <SentList given={given} students={students} rows={rows} />
      {responses.length > 0 && <release.Part given={given} students={students} responses={responses} />}
      <section className={styles['section']} aria-labelledby="whole-class">
        <h2 id="whole-class">Whole class</h2>
        <transfer.Part given={given} />
      </section>
    </div>
  )
}
