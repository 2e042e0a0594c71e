import styles from '#features/teach/quiz-editor/fields/fields.module.css'
import { ListEditor } from '#features/teach/quiz-editor/fields/list-editor.tsx'
import { Words } from '#features/teach/quiz-editor/fields/words.tsx'
import { SolutionTrial } from '#features/teach/quiz-editor/wire/solution-trial.tsx'
import { replaced, type KindProps } from './kind-props.ts'
import { WantedFields } from './wanted-fields.tsx'

/** The request one begins with, what it must become, and one that is right. */
export function RequestForm({ question, change }: KindProps<'request'>) {
  const typed = (part: 'start' | 'solution', value: string) =>
    change(
      (now) => ({ ...now, [part]: value }),
      part === 'start' ? 'the first request' : 'the solution',
      part,
    )
  return (
    <div className={styles['parts']}>
      <Words
        mono
        at="start"
        label="Request to begin with"
        value={question.start}
        lines={3}
        hint="A method and a URL, then fields, an empty line and the content."
        onChange={(start) => typed('start', start)}
      />
      <ListEditor
        at="requirements"
        title="What the request must be like"
        each="Requirement"
        hint="Each is worth the same part of the points. Judged is what the server received."
        items={question.requirements}
        least={1}
        most={12}
        empty={() => ({ says: '', feedback: '', wanted: {} })}
        onChange={(make, does) => change((now) => ({ ...now, requirements: make(now.requirements) }), does)}
        row={(requirement, index) => {
          type Requirement = typeof requirement
          const put = (make: (now: Requirement) => Requirement, what: string) =>
            change(
              (now) => ({ ...now, requirements: replaced(now.requirements, index, make) }),
              `requirement ${index + 1}`,
              `requirements.${index}.${what}`,
            )
          return (
            <>
              <Words
                at={`requirements.${index}.says`}
                label={`Requirement ${index + 1}`}
                placeholder="It is a POST"
                value={requirement.says}
                onChange={(says) => put((now) => ({ ...now, says }), 'says')}
              />
              <WantedFields
                // What is typed into it must not show in the row that takes its place.
                key={`${index} of ${question.requirements.length}`}
                at={`requirements.${index}.wanted`}
                number={index + 1}
                wanted={requirement.wanted}
                onChange={(make, part) =>
                  put((now) => ({ ...now, wanted: make(now.wanted) }), `wanted.${part}`)
                }
              />
              <Words
                bare
                at={`requirements.${index}.feedback`}
                label={`Feedback where requirement ${index + 1} is not met`}
                placeholder="Feedback where it is not met"
                value={requirement.feedback}
                lines={2}
                onChange={(feedback) => put((now) => ({ ...now, feedback }), 'feedback')}
              />
            </>
          )
        }}
      />
      <Words
        mono
        at="solution"
        label="Solution"
        value={question.solution}
        lines={3}
        onChange={(solution) => typed('solution', solution)}
      />
      <SolutionTrial question={question} />
      <Words
        at="feedback"
        label="Said to a right request"
        value={question.feedback}
        lines={2}
        onChange={(feedback) => change((now) => ({ ...now, feedback }), 'the feedback', 'feedback')}
      />
    </div>
  )
}
