import { rightOrder, withRightOrder } from '#features/teach/quiz-editor/draft/arranged-drafts.ts'
import styles from '#features/teach/quiz-editor/fields/fields.module.css'
import { ListEditor } from '#features/teach/quiz-editor/fields/list-editor.tsx'
import { Words } from '#features/teach/quiz-editor/fields/words.tsx'
import { FeedbackPair } from './feedback-pair.tsx'
import { replaced, type KindProps } from './kind-props.ts'

/** The items in the order that is right. */
export function OrderingForm({ question, change }: KindProps<'ordering'>) {
  const put = (make: (items: readonly string[]) => string[], what: string, at?: string) =>
    change((now) => withRightOrder(now, make(rightOrder(now))), what, at)
  return (
    <div className={styles['parts']}>
      <ListEditor
        at="items"
        title="Items in the right order"
        each="Item"
        hint="Write them from first to last. Students see them in another order."
        items={rightOrder(question)}
        least={2}
        most={20}
        empty={() => ''}
        onChange={(make, does) => put(make, does)}
        row={(item, index) => (
          <Words
            bare
            at={`items.${index}`}
            label={`Item ${index + 1}`}
            placeholder={`Item ${index + 1}`}
            value={item}
            onChange={(text) =>
              put((all) => replaced(all, index, () => text), `item ${index + 1}`, `items.${index}`)
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
