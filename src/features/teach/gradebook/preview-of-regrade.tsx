import { useState } from 'react'
import type { RegradePreview } from '#grading/class/gradebook-regrade.ts'
import { percentOf } from '#grading/class/grades.ts'
import { Button } from '#ui/button.tsx'
import styles from './cell-dialog.module.css'
import { percentText, pointsText } from './figures.ts'
import own from './regrade-dialog.module.css'

/** How many of those whose grade changes are listed at first. */
const FIRST = 20

/** What a regrade would do: how many change, the mean before and after, and who they are. */
export function PreviewOfRegrade(props: { preview: RegradePreview; passMark: number | undefined }) {
  const { changed, graded, mean, passed } = props.preview
  const [all, setAll] = useState(false)
  const shown = all ? changed : changed.slice(0, FIRST)
  const more = changed.filter(
    ({ before, after }) => (percentOf(after) ?? 0) > (percentOf(before) ?? 0),
  ).length
  const less = changed.filter(
    ({ before, after }) => (percentOf(after) ?? 0) < (percentOf(before) ?? 0),
  ).length
  return (
    <section className={styles['changes']} aria-label="What changes">
      <dl className={own['figures']}>
        <div>
          <dt>Grades that change</dt>
          <dd>{changed.length === 0 ? 'None' : `${pointsText(changed.length)} of ${pointsText(graded)}`}</dd>
          {changed.length > 0 && (
            <dd className={own['detail']}>
              {more} better, {less} worse
            </dd>
          )}
        </div>
        <Change label="Mean" before={percentText(mean.before)} after={percentText(mean.after)} />
        {passed && (
          <Change
            label={`Passed (${props.passMark} %)`}
            before={`${passed.before}`}
            after={`${passed.after}`}
          />
        )}
      </dl>
      {changed.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Student</th>
              <th scope="col">This question</th>
              <th scope="col">Total</th>
              <th scope="col">Percent</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, before, after, question }) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td>
                  {pointsText(question.before)} → {pointsText(question.after)}
                </td>
                <td>
                  {pointsText(before.points)} → {pointsText(after.points)}
                </td>
                <td>
                  {percentText(percentOf(before))} → {percentText(percentOf(after))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < changed.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show all {pointsText(changed.length)}
        </Button>
      )}
    </section>
  )
}

function Change({ label, before, after }: { label: string; before: string; after: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {before} <span aria-hidden="true">→</span>
        <span className="visually-hidden">, then</span> {after}
      </dd>
    </div>
  )
}
