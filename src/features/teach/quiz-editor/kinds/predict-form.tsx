import { useId } from 'react'
import { measureOf } from '#grading/prediction.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, SelectField } from '#ui/field.tsx'
import styles from '#features/teach/quiz-editor/fields/fields.module.css'
import { Glyph } from '#features/teach/quiz-editor/fields/glyph.tsx'
import { ListEditor } from '#features/teach/quiz-editor/fields/list-editor.tsx'
import { Tick } from '#features/teach/quiz-editor/fields/tick.tsx'
import { Words } from '#features/teach/quiz-editor/fields/words.tsx'
import { ExchangePicture } from '#features/teach/quiz-editor/wire/exchange-picture.tsx'
import { withAnswer } from '#features/teach/quiz-editor/wire/found-answer.ts'
import { measureParts, measures, measureText } from '#features/teach/quiz-editor/wire/measures.ts'
import { useOneSend } from '#features/teach/quiz-editor/wire/use-one-send.ts'
import wire from '#features/teach/quiz-editor/wire/wire.module.css'
import type { KindProps } from './kind-props.ts'

/** The request, what of its exchange is to be guessed, and what the exchange really shows. */
export function PredictForm({ question, change }: KindProps<'predict'>) {
  const name = useId()
  const { kind, of } = measureParts(question.measure)
  const choice = measures.find((each) => each.kind === kind)
  const { sending, sent, problem, send } = useOneSend(({ exchange }) =>
    change((now) => {
      const seen = seenIn(now.measure, exchange)
      return seen === undefined ? now : withAnswer(now, seen)
    }, 'the answer that was found'),
  )
  const seen = sent && seenIn(question.measure, sent.exchange)
  const measure = (text: string, at?: string) =>
    change((now) => ({ ...now, measure: text }), 'what is read off', at)
  return (
    <div className={styles['parts']}>
      <Words
        mono
        at="request"
        label="Request"
        value={question.request}
        lines={3}
        hint="Students see it as it stands. It is sent when they check their guess."
        onChange={(request) => change((now) => ({ ...now, request }), 'the request', 'request')}
      />
      <div className={styles['pair']}>
        <SelectField
          label="What is to be guessed"
          value={kind}
          options={measures.map((each) => ({ value: each.kind, label: each.label }))}
          onChange={(next) => measure(measureText(next, of))}
        />
        {choice?.of && (
          <Words
            mono
            at="measure"
            label={choice.of.label}
            placeholder={choice.of.example}
            value={of}
            onChange={(text) => measure(measureText(kind, text), 'measure')}
          />
        )}
      </div>
      <div className={wire['trial']}>
        <div className={wire['act']}>
          <Button aria-disabled={sending} onClick={() => send(question.request)}>
            <Glyph name="send" /> {sending ? 'Sending …' : 'Send it to find the answer'}
          </Button>
          <p>What the exchange shows becomes the right answer.</p>
        </div>
        <div aria-live="polite">
          {problem && <FieldMessage severity="stop">It could not be sent: {problem}</FieldMessage>}
          {sent && !problem && (
            <p className={wire['verdict']}>
              {sent.text !== question.request && 'The request as it was before: '}
              {seen === undefined
                ? 'It was sent, but what is to be guessed can’t be read off it.'
                : `The exchange showed ${seen}.`}
            </p>
          )}
        </div>
        {sent && <ExchangePicture exchange={sent.exchange} />}
      </div>
      <ListEditor
        at="options"
        title="Options"
        each="Option"
        items={question.options}
        least={2}
        most={20}
        empty={() => ''}
        onChange={(make, does) => change((now) => ({ ...now, options: make(now.options) }), does)}
        row={(option, index) => (
          <div className={styles['marked']}>
            <label className={styles['mark']}>
              <input
                type="radio"
                name={name}
                data-at={index === 0 ? 'answer' : undefined}
                aria-label={`Option ${index + 1} is right`}
                checked={option !== '' && option === question.answer}
                onChange={() =>
                  change((now) => ({ ...now, answer: now.options[index] ?? '' }), 'the right answer')
                }
              />
              Right
            </label>
            <Words
              bare
              mono
              at={`options.${index}`}
              label={`Option ${index + 1}`}
              placeholder={`Option ${index + 1}`}
              value={option}
              onChange={(text) =>
                change(
                  (now) => ({
                    ...now,
                    options: now.options.map((each, at) => (at === index ? text : each)),
                    // The option that is right stays so while it is typed.
                    answer: now.options[index] === now.answer && now.answer !== '' ? text : now.answer,
                  }),
                  `option ${index + 1}`,
                  `options.${index}`,
                )
              }
            />
          </div>
        )}
      />
      <Tick
        at="shuffle"
        checked={question.shuffle ?? true}
        onChange={(shuffle) => change((now) => ({ ...now, shuffle }), 'shuffling the options')}
      >
        Show the options in another order to each
      </Tick>
      <Words
        at="feedback"
        label="Said once it was checked"
        value={question.feedback}
        lines={2}
        placeholder="Why it is so"
        onChange={(feedback) => change((now) => ({ ...now, feedback }), 'the feedback', 'feedback')}
      />
    </div>
  )
}

/** What an exchange shows; undefined while the measure can’t be read. */
function seenIn(measure: string, exchange: Parameters<typeof measureOf>[1]): string | undefined {
  try {
    return measureOf(measure, exchange)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
