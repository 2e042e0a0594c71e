import { useRecord, useRecords } from '#storage/record-queries.ts'
import { useKept } from '#workbench/use-kept.ts'
import { NewForm } from './new-form.tsx'
import { NotThere } from './not-there.tsx'
import { emptyPlan, planSchema } from './plan.ts'

/** Makes a hand-out of a quiz: `/teach/hand-out?quiz=…`. */
export default function NewHandOut({ quizId }: { quizId: string }) {
  const quiz = useRecord('quizzes', quizId)
  const versions = useRecords('quizVersions', quizId)
  const classes = useRecords('classes')
  const plan = useKept(`teach/new-hand-out/${quizId}`, planSchema, emptyPlan)
  const error = quiz.error ?? versions.error ?? classes.error
  if (error) return <NotThere title="Quizzes can’t be read" why={error.message} />
  if (quiz.data === null)
    return (
      <NotThere
        title="There is no such quiz in this browser"
        why="Quizzes are kept in the browser they were made in. Was it made in another one, or erased here?"
      />
    )
  if (!quiz.data || !versions.data || !classes.data || !plan.loaded)
    return <title>New hand-out · Roundtrip</title>
  return (
    <NewForm
      quiz={quiz.data}
      versions={versions.data}
      classes={classes.data.filter(({ binnedAt }) => binnedAt === undefined)}
      plan={plan.value}
      onChange={plan.change}
    />
  )
}
