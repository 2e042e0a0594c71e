import { useState } from 'react'
import { planDay } from '#grading/review/plan.ts'
import { useCards } from '#storage/queries.ts'
import styles from './due-count.module.css'

/** How many cards of the review are due today, beside its name; nothing where none is. */
export default function DueCount() {
  const [now] = useState(() => Date.now())
  const { data: cards = [] } = useCards()
  const count = planDay(cards, [], now).queue.length
  if (count === 0) return null
  return (
    <span className={styles['count']}>
      {count}
      <span className="visually-hidden"> due</span>
    </span>
  )
}
