import { useSearchParams } from 'wouter'
import { Button } from '#ui/button.tsx'
import { useDeck } from './deck.ts'
import { Overview } from './overview.tsx'
import type { QuestionFormOfQuiz } from './question-card.tsx'
import styles from './review-page.module.css'
import { Session } from './session.tsx'
import { useReview } from './use-review.ts'

/** The page at `/review`; with `?cards`, the cards of today one after the other. */
export function ReviewPage({ QuestionForm }: { QuestionForm: QuestionFormOfQuiz }) {
  const [search] = useSearchParams()
  const deck = useDeck()
  const review = useReview(deck.data)
  if (deck.isError) {
    return (
      <main className={styles['page']}>
        <title>Review · Roundtrip</title>
        <h1>Review</h1>
        <p>
          The cards did not arrive: {deck.error.message}. Check the connection. If the lab was updated
          meanwhile, reload the page. What you have reviewed is stored.
        </p>
        <Button onClick={() => void deck.refetch()}>Try again</Button>
      </main>
    )
  }
  if (!deck.data || !review) {
    return (
      <main className={styles['page']} aria-busy="true">
        <title>Review · Roundtrip</title>
        <h1>Review</h1>
      </main>
    )
  }
  const [next] = review.plan.queue
  if (search.has('cards') && next !== undefined) {
    return <Session deck={deck.data} review={review} id={next} QuestionForm={QuestionForm} />
  }
  return <Overview deck={deck.data} review={review} />
}
