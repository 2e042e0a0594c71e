import { givenAnswers, optionCounts, partCounts, type ClassAnswer } from '#grading/class/distractors.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/field.tsx'
import { counted } from './figures.ts'
import { GivenNumbers } from './given-numbers.tsx'
import { TextKey } from './text-key.tsx'
import { TickList } from './tick-list.tsx'
import type { Row } from './use-gradebook.ts'
import own from './regrade-dialog.module.css'

/** The key of a question, to be changed: with how many gave each answer, as far as that can be counted. */
export function KeyEditor(props: {
  question: Question
  /** With the key that counts now. */
  first: Question
  rows: readonly Row[]
  onChange: (question: Question) => void
}) {
  const { question, first, onChange } = props
  const answers = props.rows.flatMap(({ counting, percent = 0 }): ClassAnswer[] =>
    counting ? [{ answer: counting.response.answers[question.id], total: percent }] : [],
  )
  const chose = (count: number | undefined) => `${counted(count ?? 0, 'student')} chose it`
  const counts = optionCounts(question, answers)
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return (
        <TickList
          label="Right options"
          hint={
            question.kind === 'single' ? 'Of several right ones, any one gives all the points.' : undefined
          }
          items={question.options.map(({ text, correct }, index) => ({
            text,
            ticked: correct,
            detail: chose(counts[index]?.all),
          }))}
          onTick={(at, correct) =>
            onChange({
              ...question,
              options: question.options.map((option, index) =>
                index === at ? { ...option, correct } : option,
              ),
            })
          }
        />
      )
    case 'true-false':
      return (
        <TickList
          radio
          label="Right answer"
          items={[true, false].map((value, index) => ({
            text: value ? 'True' : 'False',
            ticked: question.answer === value,
            detail: chose(counts[index]?.all),
          }))}
          onTick={(at) => onChange({ ...question, answer: at === 0 })}
        />
      )
    case 'predict':
      return (
        <TickList
          radio
          label="Right answer"
          items={question.options.map((text, index) => ({
            text,
            ticked: question.answer === text,
            detail: chose(counts[index]?.all),
          }))}
          onTick={(at) => onChange({ ...question, answer: question.options[at] ?? question.answer })}
        />
      )
    case 'text':
      return (
        <TextKey
          question={question}
          first={first.kind === 'text' ? first : question}
          answers={answers}
          onChange={onChange}
        />
      )
    case 'numeric':
      return <GivenNumbers question={question} given={givenAnswers(question, answers)} onChange={onChange} />
    case 'request': {
      const all = first.kind === 'request' ? first.requirements : question.requirements
      const met = partCounts({ ...question, requirements: all }, answers)
      const sent = counted(answers.filter(({ answer }) => answer !== undefined).length, 'request')
      return (
        <TickList
          label="Requirements that count"
          items={all.map(({ says }, index) => ({
            text: says,
            ticked: question.requirements.some((each) => each.says === says),
            detail: `met by ${met[index]?.right ?? 0} of ${sent}`,
          }))}
          onTick={(at, ticked) =>
            onChange({
              ...question,
              requirements: all.filter((each, index) =>
                index === at ? ticked : question.requirements.some(({ says }) => says === each.says),
              ),
            })
          }
        />
      )
    }
    case 'matching':
      return (
        <div className={own['items']} role="group" aria-label="Right matches">
          {question.items.map((item, at) => (
            <SelectField
              key={item.text}
              label={item.text}
              value={item.match}
              options={question.choices.map((choice) => ({ value: choice, label: choice }))}
              onChange={(match) =>
                onChange({
                  ...question,
                  items: question.items.map((each, index) => (index === at ? { ...each, match } : each)),
                })
              }
            />
          ))}
        </div>
      )
    case 'ordering': {
      const order = question.order ?? [...question.items.keys()]
      const move = (place: number, by: number) => {
        const next = [...order]
        const [item] = next.splice(place, 1)
        if (item !== undefined) next.splice(place + by, 0, item)
        onChange({ ...question, order: next })
      }
      return (
        <ol className={own['order']} aria-label="Right order">
          {order.map((item, place) => (
            <li key={item}>
              <span>{question.items[item]}</span>
              <Button
                look="icon"
                aria-label={`Move “${question.items[item]}” up`}
                disabled={place === 0}
                onClick={() => move(place, -1)}
              >
                ↑
              </Button>
              <Button
                look="icon"
                aria-label={`Move “${question.items[item]}” down`}
                disabled={place === order.length - 1}
                onClick={() => move(place, 1)}
              >
                ↓
              </Button>
            </li>
          ))}
        </ol>
      )
    }
  }
}
