import { useEffect, useRef } from 'react'
import type { SpokenCard as Card } from '#content/review-deck.ts'
import { Button } from '#ui/button.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import type { CardProps } from './card-props.ts'
import styles from './card.module.css'
import { GradeBar } from './grade-bar.tsx'
import { useKeys } from './use-keys.ts'

/** A question to answer in the head, or aloud; then one compares and says how it went. */
export function SpokenCard({ card, arrive, ...props }: CardProps & { card: Card }) {
  const { shown, change } = props
  const answer = useRef<HTMLDivElement>(null)
  const uncovered = useRef(false)
  const uncover = () => {
    uncovered.current = true
    change({ open: true })
  }
  useKeys(shown.open ? {} : { Enter: uncover, ' ': uncover })
  useEffect(() => {
    if (shown.open && uncovered.current) answer.current?.focus({ preventScroll: true })
  }, [shown.open])

  return (
    <>
      <h1 ref={arrive} tabIndex={-1} className={styles['ask']}>
        <InlineText text={card.ask} />
      </h1>
      {shown.open ? (
        <>
          <div ref={answer} tabIndex={-1} role="group" aria-label="Answer" className={styles['answer']}>
            <p>
              <InlineText text={card.answer} />
            </p>
            {card.points.length > 0 && (
              <>
                <h2>A good answer has</h2>
                <ul>
                  {card.points.map((point) => (
                    <li key={point}>
                      <InlineText text={point} />
                    </li>
                  ))}
                </ul>
              </>
            )}
            {card.rfc && (
              <p className={styles['source']}>
                <RfcLink {...card.rfc} />
              </p>
            )}
          </div>
          <h2 className={styles['how']}>How did it go?</h2>
          <GradeBar {...props} choices={[1, 2, 3, 4]} usual={3} onGrade={props.onGrade} />
        </>
      ) : (
        <>
          <p className={styles['hint']}>
            {card.goesOn ? 'Finish the sentence' : 'Answer'} in your head, or aloud, before you look.
          </p>
          <div className={styles['cover']} aria-hidden="true" />
          <Button look="primary" className={styles['main'] ?? ''} onClick={uncover}>
            Show the answer
          </Button>
        </>
      )}
    </>
  )
}
