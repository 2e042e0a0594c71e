import type { RefCallback } from 'react'
import type { Grade, Review } from '#grading/review/card.ts'
import type { Shown } from './shown.ts'

/** What every kind of card gets. */
export interface CardProps {
  readonly id: string
  readonly reviews: readonly Review[]
  readonly now: number
  readonly shown: Shown
  readonly change: (part: Partial<Shown>) => void
  readonly onGrade: (grade: Grade) => void
  /** For what takes the focus when the card comes into view. */
  readonly arrive: RefCallback<HTMLElement>
}
