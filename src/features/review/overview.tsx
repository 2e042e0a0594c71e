import { Link } from 'wouter'
import type { ReviewDeck } from '#content/review-deck.ts'
import { partsOf } from '#grading/review/card.ts'
import { CARDS_A_DAY, NEW_A_DAY } from '#grading/review/plan.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Coming } from './coming.tsx'
import { How } from './how.tsx'
import { KnownTable } from './known-table.tsx'
import styles from './overview.module.css'
import type { Review } from './use-review.ts'

/** What today asks for, what is coming, and what is known. */
export function Overview({ deck, review }: { deck: ReviewDeck; review: Review }) {
  return (
    <main className={styles['page']}>
      <title>Review · Roundtrip</title>
      <div className={styles['main']}>
        <h1>Review</h1>
        <Today review={review} />
        <KnownTable deck={deck} review={review} />
      </div>
      <div className={styles['aside']}>
        <Coming review={review} />
        <How />
      </div>
    </main>
  )
}

function Today({ review }: { review: Review }) {
  const { plan, cards } = review
  const count = plan.queue.length
  if (count > 0) {
    return (
      <section className={styles['today']} aria-labelledby="today">
        <h2 id="today">
          {count} {count === 1 ? 'card' : 'cards'} {plan.done > 0 ? 'left today' : 'today'}
        </h2>
        <p>
          {about(plan.queue)}: {kinds(count - plan.fresh, plan.fresh)}.
          {plan.waiting > 0 &&
            ` ${plan.waiting} more would be due. They wait: today you get those you have known longest, and the rest on days to come.`}
        </p>
        <div className={styles['row']}>
          <Link href="/review?cards" className={buttonClass('primary')}>
            {plan.done > 0 ? 'Go on' : 'Start'} <Icon name="arrow" />
          </Link>
          <Undo review={review} />
        </div>
      </section>
    )
  }
  if (review.open.size === 0 && cards.length === 0) {
    return (
      <section className={styles['today']} aria-labelledby="today">
        <h2 id="today">Nothing to review yet</h2>
        <p>
          What a lesson teaches comes here by itself once you have begun it: its key facts, the questions of
          its quiz, above all those you missed, and small tasks on the wire. Or add the cards of any lesson
          below.
        </p>
        <div className={styles['row']}>
          <Link href="/lessons" className={buttonClass('primary')}>
            Begin a lesson <Icon name="arrow" />
          </Link>
        </div>
      </section>
    )
  }
  return (
    <section className={styles['today']} aria-labelledby="today">
      <h2 id="today">{plan.done > 0 ? 'Done for today' : 'Nothing is due today'}</h2>
      <p>
        {plan.done > 0 && `You reviewed ${plan.done} ${plan.done === 1 ? 'card' : 'cards'}. `}
        {plan.waiting > 0
          ? `${plan.waiting} more would be due; they can wait.`
          : 'Come back when the next ones are due, or go on with a lesson.'}
      </p>
      <div className={styles['row']}>
        <Button onClick={review.goOn}>
          {plan.waiting > 0 ? `Up to ${CARDS_A_DAY} more now` : `Up to ${NEW_A_DAY} new ones now`}
        </Button>
        <Link href="/lessons" className={buttonClass('quiet')}>
          Go to the lessons
        </Link>
        <Undo review={review} />
      </div>
    </section>
  )
}

function Undo({ review: { undo } }: { review: Review }) {
  return (
    undo && (
      <Button look="quiet" onClick={() => void undo()}>
        Undo the last grade
      </Button>
    )
  )
}

function kinds(due: number, fresh: number): string {
  const parts = [...(due > 0 ? [`${due} you have met`] : []), ...(fresh > 0 ? [`${fresh} new`] : [])]
  return parts.join(', ')
}

/** How long it takes: some 20 s a card, a minute for a task on the wire. */
function about(ids: readonly string[]): string {
  const seconds = ids.reduce((sum, id) => sum + (partsOf(id).kind === 'task' ? 60 : 20), 0)
  return `About ${Math.max(1, Math.round(seconds / 60))} min`
}
