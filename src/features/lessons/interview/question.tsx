import { useEffect, useId, useRef, type RefObject } from 'react'
import { Link } from 'wouter'
import { lessonBySlug } from '#content/lessons.ts'
import type { SpokenCard } from '#content/review-deck.ts'
import { Button } from '#ui/button.tsx'
import { inputClass } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import type { Answer } from './answers.ts'
import styles from './interview.module.css'

/** One question: first one's own answer, then a good one beside it and what it has that is worth saying. */
export function Question(props: {
  card: SpokenCard
  /** The lesson that teaches it. */
  lesson: string
  heading: RefObject<HTMLHeadingElement | null>
  answer: Answer
  onAnswer: (answer: Answer) => void
  onNext: (() => void) | undefined
}) {
  const { card, lesson, heading, answer, onAnswer, onNext } = props
  const id = useId()
  const own = useRef<HTMLTextAreaElement>(null)
  const good = useRef<HTMLDivElement>(null)
  const uncovered = useRef(false)
  const change = (part: Partial<Answer>) => onAnswer({ ...answer, ...part })
  const compare = () => {
    uncovered.current = true
    change({ open: true })
  }
  // What was written stays, to be written over or not.
  const again = () => {
    change({ open: false, said: [] })
    own.current?.select()
  }
  useEffect(() => {
    if (answer.open && uncovered.current) good.current?.focus({ preventScroll: true })
  }, [answer.open])

  return (
    <div className={styles['question']}>
      <h4 ref={heading} tabIndex={-1} className={styles['ask']}>
        <InlineText text={card.ask} />
      </h4>
      <label htmlFor={id} className={styles['label']}>
        Your answer
      </label>
      <textarea
        ref={own}
        id={id}
        rows={4}
        className={`${inputClass} ${styles['own']}`}
        placeholder="Say it aloud, or write down what you would say."
        value={answer.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {answer.open ? (
        <>
          <div className={styles['compared']}>
            <div ref={good} tabIndex={-1} role="group" aria-label="A good answer" className={styles['good']}>
              <p>
                <InlineText text={card.answer} />
              </p>
              <p className={styles['source']}>
                Taught in <Link href={`/lessons/${lesson}`}>{lessonBySlug(lesson)?.title ?? lesson}</Link>
                {card.rfc && (
                  <>
                    {'; '}
                    <RfcLink {...card.rfc} />
                  </>
                )}
              </p>
            </div>
            <fieldset className={styles['points']}>
              <legend>What they want to hear: tick what you said</legend>
              {card.points.map((point) => (
                <label key={point}>
                  <input
                    type="checkbox"
                    checked={answer.said.includes(point)}
                    onChange={(event) =>
                      change({
                        said: event.target.checked
                          ? [...answer.said, point]
                          : answer.said.filter((each) => each !== point),
                      })
                    }
                  />
                  <span>
                    <InlineText text={point} />
                  </span>
                </label>
              ))}
            </fieldset>
          </div>
          <div className={styles['row']}>
            {onNext && (
              <Button onClick={onNext}>
                Next question <Icon name="arrow" />
              </Button>
            )}
            <Button look="quiet" onClick={again}>
              Answer it again
            </Button>
          </div>
        </>
      ) : (
        <div className={styles['row']}>
          <Button onClick={compare}>{answer.text.trim() === '' ? 'Show a good answer' : 'Compare'}</Button>
          {onNext && (
            <Button look="quiet" onClick={onNext}>
              Skip
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
