import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { difficulties } from '#grading/quiz/every-question.ts'
import { lessons } from '#content/lessons.ts'
import { useOutlines } from '#content/use-outlines.ts'
import { SelectField } from '#ui/field.tsx'
import styles from './fields/fields.module.css'
import { ListEditor } from './fields/list-editor.tsx'
import { NumberBox } from './fields/number-box.tsx'
import { Words } from './fields/words.tsx'
import { withDifficulty, withLesson, withPoints, withRfc, withSection } from './draft/about.ts'

type Change = (make: (question: QuestionDraft) => QuestionDraft, what: string, at?: string) => void

/** What a question is worth, how hard it is, its hints, and what it is about. */
export function AboutForm({ question, change }: { question: QuestionDraft; change: Change }) {
  const outlines = useOutlines()
  const sections = (outlines?.get(question.lesson ?? '')?.sections ?? []).filter(
    ({ kind }) => kind === 'text',
  )
  return (
    <div className={styles['parts']}>
      <div className={styles['pair']}>
        <NumberBox
          at="points"
          label="Points"
          value={question.points ?? 1}
          onChange={(points = 1) => change((now) => withPoints(now, points), 'the points', 'points')}
        />
        <SelectField
          label="Difficulty"
          value={question.difficulty ?? ''}
          options={[
            { value: '', label: 'Not said' },
            ...difficulties.map((each) => ({
              value: each,
              label: `${each.charAt(0).toUpperCase()}${each.slice(1)}`,
            })),
          ]}
          onChange={(value) => {
            const difficulty = difficulties.find((each) => each === value)
            change((now) => withDifficulty(now, difficulty), 'the difficulty')
          }}
        />
      </div>
      <ListEditor
        at="hints"
        title="Hints"
        each="Hint"
        hint="Shown one after the other to those who ask, where the hand-out allows it."
        items={question.hints ?? []}
        most={5}
        empty={() => ''}
        onChange={(make, does) => change((now) => ({ ...now, hints: make(now.hints ?? []) }), does)}
        row={(hint, index) => (
          <Words
            bare
            at={`hints.${index}`}
            label={`Hint ${index + 1}`}
            value={hint}
            lines={2}
            onChange={(text) =>
              change(
                (now) => ({
                  ...now,
                  hints: (now.hints ?? []).map((each, at) => (at === index ? text : each)),
                }),
                `hint ${index + 1}`,
                `hints.${index}`,
              )
            }
          />
        )}
      />
      <div className={styles['pair']}>
        <SelectField
          label="Lesson it is about"
          value={question.lesson ?? ''}
          options={[
            { value: '', label: 'None' },
            ...lessons.map(({ slug, title }) => ({ value: slug, label: title })),
          ]}
          onChange={(slug) => change((now) => withLesson(now, slug), 'the lesson')}
        />
        {question.lesson !== undefined && (
          <SelectField
            label="Section of the lesson"
            value={question.section ?? ''}
            options={[
              { value: '', label: outlines ? 'None' : 'Loading …' },
              // One that the lesson does not know, or not yet, stays what it is.
              ...(question.section !== undefined && !sections.some(({ id }) => id === question.section)
                ? [{ value: question.section, label: question.section }]
                : []),
              ...sections.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(section) => change((now) => withSection(now, section), 'the section')}
          />
        )}
      </div>
      <div className={styles['pair']}>
        <Words
          at="rfc.number"
          label="RFC number"
          placeholder="9110"
          value={question.rfc?.number}
          onChange={(number) => change((now) => withRfc(now, { number }), 'the RFC', 'rfc.number')}
        />
        <Words
          at="rfc.section"
          label="Section of the RFC"
          placeholder="9.2.1"
          value={question.rfc?.section}
          onChange={(section) => change((now) => withRfc(now, { section }), 'the RFC', 'rfc.section')}
        />
      </div>
    </div>
  )
}
