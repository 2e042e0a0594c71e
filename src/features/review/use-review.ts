import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { startOfDay } from '#grading/review/day.ts'
import { lastGrade, planDay, type Plan } from '#grading/review/plan.ts'
import { reviewed, withoutReview } from '#grading/review/schedule.ts'
import type { Grade, ReviewedCard } from '#grading/review/card.ts'
import type { ReviewDeck } from '#content/review-deck.ts'
import { useAttempts, useCards, useLessonRecords, useStorage } from '#storage/queries.ts'
import { useKept } from '#workbench/use-kept.ts'
import { candidatesOf } from './candidates.ts'
import { askedBy } from './deck.ts'
import { useMissed } from './use-missed.ts'

const choicesSchema = v.object({ lessons: v.array(v.string()) })

/** How many days' worth were asked for on a day, by its start in epoch ms. */
const roundsSchema = v.object({ day: v.number(), rounds: v.number() })

/** What the review knows and does. */
export interface Review {
  readonly now: number
  /** Cards that were met and that the content still has. */
  readonly cards: readonly ReviewedCard[]
  readonly plan: Plan
  /** Slugs of the lessons whose cards may be introduced. */
  readonly open: ReadonlySet<string>
  /** Slugs of those that were asked for. */
  readonly chosen: readonly string[]
  readonly choose: (slug: string, on: boolean) => void
  /** Asks for one more day's worth. */
  readonly goOn: () => void
  readonly grade: (id: string, grade: Grade) => Promise<void>
  /** Takes the last grade of today back; undefined where there is none. */
  readonly undo: (() => Promise<void>) | undefined
  /** Why the last grade is not stored. */
  readonly problem: string | undefined
}

/** The review of today, over what is stored; undefined until that has been read. */
export function useReview(deck: ReviewDeck | undefined): Review | undefined {
  const storage = useStorage()
  const client = useQueryClient()
  const { data: stored } = useCards()
  const { data: lessons } = useLessonRecords()
  const { data: attempts } = useAttempts()
  const choices = useKept('review/choices', choicesSchema, { lessons: [] })
  const asked = useKept('review/rounds', roundsSchema, { day: 0, rounds: 1 })
  const [first, setFirst] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [now, refresh] = useNow()
  useMissed(attempts)
  if (!deck || !stored || !lessons || !attempts || !choices.loaded || !asked.loaded) return undefined

  const cards = stored.filter(({ id }) => askedBy(deck, id) !== undefined)
  const chosen = choices.value.lessons
  const today = startOfDay(now)
  const rounds = asked.value.day === today ? asked.value.rounds : 1
  const open = new Set([
    ...lessons.map(({ slug }) => slug),
    ...attempts.map(({ quizId }) => quizId),
    ...chosen,
  ])
  const planned = planDay(cards, candidatesOf(deck, open), now, rounds)
  const last = lastGrade(cards, now)

  async function change(id: string, to: (card: ReviewedCard | undefined) => ReviewedCard | undefined) {
    try {
      await storage.changeCards([id], to)
      await client.invalidateQueries({ queryKey: ['cards'] })
      setProblem(undefined)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    refresh()
  }

  return {
    now,
    cards,
    plan: { ...planned, queue: withFirst(planned.queue, first) },
    open,
    chosen,
    choose(slug, on) {
      choices.change({ lessons: [...chosen.filter((each) => each !== slug), ...(on ? [slug] : [])] })
    },
    goOn: () => asked.change({ day: today, rounds: rounds + 1 }),
    async grade(id, grade) {
      const seen = cards.find((card) => card.id === id)?.reviews.length ?? 0
      setFirst(undefined)
      // Where another tab has graded it meanwhile, that grade stands.
      await change(id, (card) =>
        (card?.reviews.length ?? 0) === seen
          ? reviewed(id, card?.reviews ?? [], { at: Date.now(), grade })
          : card,
      )
    },
    undo:
      last &&
      (async () => {
        setFirst(last.id)
        await change(last.id, (card) => card && withoutReview(card, last.at))
      }),
    problem,
  }
}

function withFirst(queue: readonly string[], first: string | undefined): readonly string[] {
  return first !== undefined && queue.includes(first) ? [first, ...queue.filter((id) => id !== first)] : queue
}

/** The time, as of the last change: a new day that begins while the page is open is noticed when one comes back to it. */
function useNow(): [now: number, refresh: () => void] {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const look = () =>
      setNow((before) => (startOfDay(before) === startOfDay(Date.now()) ? before : Date.now()))
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return [now, () => setNow(Date.now())]
}
