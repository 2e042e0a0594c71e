import { extraChoices, withChoices } from '#features/teach/quiz-editor/draft/arranged-drafts.ts'
import { emptyItem } from '#features/teach/quiz-editor/draft/new-question.ts'
import styles from '#features/teach/quiz-editor/fields/fields.module.css'
import { ListEditor } from '#features/teach/quiz-editor/fields/list-editor.tsx'
import { Words } from '#features/teach/quiz-editor/fields/words.tsx'
import type { DraftOf } from '#features/teach/quiz-editor/draft/kinds.ts'
import { FeedbackPair } from './feedback-pair.tsx'
import { replaced, type KindProps } from './kind-props.ts'

type Items = DraftOf<'matching'>['items']

/** Items, what goes with each, and choices that go with none. */
export function MatchingForm({ question, change }: KindProps<'matching'>) {
  const extra = extraChoices(question)
  const items = (make: (items: Items) => Items, what: string, at?: string) =>
    change(
      (now) =>
        withChoices(
          now,
          make(now.items),
          extraChoices(now).map(({ text }) => text),
        ),
      what,
      at,
    )
  const extras = (make: (texts: readonly string[]) => string[], what: string, at?: string) =>
    change((now) => withChoices(now, now.items, make(extraChoices(now).map(({ text }) => text))), what, at)
  return (
    <div className={styles['parts']}>
      <ListEditor
        at="items"
        title="Items and what goes with them"
        each="Item"
        hint="Two items may have the same match. Students see the matches in another order."
        items={question.items}
        least={2}
        most={20}
        empty={emptyItem}
        onChange={(make, does) => items((all) => make(all), does)}
        row={(item, index) => {
          const put = (part: Partial<typeof item>, what: string) =>
            items(
              (all) => replaced(all, index, (each) => ({ ...each, ...part })),
              `item ${index + 1}`,
              `items.${index}.${what}`,
            )
          return (
            <>
              <div className={styles['pair']}>
                <Words
                  bare
                  at={`items.${index}.text`}
                  label={`Item ${index + 1}`}
                  placeholder={`Item ${index + 1}`}
                  value={item.text}
                  onChange={(text) => put({ text }, 'text')}
                />
                <Words
                  bare
                  at={`items.${index}.match`}
                  label={`Match of item ${index + 1}`}
                  placeholder="goes with"
                  value={item.match}
                  onChange={(match) => put({ match }, 'match')}
                />
              </div>
              <Words
                bare
                at={`items.${index}.feedback`}
                label={`Feedback for item ${index + 1}`}
                placeholder="Feedback where it was matched with something else"
                value={item.feedback}
                lines={2}
                onChange={(feedback) => put({ feedback }, 'feedback')}
              />
            </>
          )
        }}
      />
      <ListEditor
        at="choices"
        title="Choices that go with nothing"
        each="Extra choice"
        hint="They keep the last match from being found by elimination."
        items={extra}
        ordered={false}
        most={20}
        empty={() => ({ text: '', index: -1 })}
        onChange={(make, does) =>
          extras((texts) => make(texts.map((text) => ({ text, index: -1 }))).map(({ text }) => text), does)
        }
        row={(choice, index) => (
          <Words
            bare
            at={`choices.${choice.index}`}
            label={`Extra choice ${index + 1}`}
            value={choice.text}
            onChange={(text) =>
              extras(
                (all) => replaced(all, index, () => text),
                `extra choice ${index + 1}`,
                `choices.${choice.index}`,
              )
            }
          />
        )}
      />
      <FeedbackPair
        feedback={question.feedback}
        onChange={(make, at) =>
          change((now) => ({ ...now, feedback: make(now.feedback ?? {}) }), 'the feedback', at)
        }
      />
    </div>
  )
}
