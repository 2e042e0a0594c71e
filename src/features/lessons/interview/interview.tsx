import { useEffect, useId, useRef, type ComponentType } from 'react'
import { loadDeck } from '#content/review.ts'
import type { SpokenCard } from '#content/review-deck.ts'
import { cardId } from '#grading/review/card.ts'
import { useKept } from '#workbench/use-kept.ts'
import { useLesson } from '#features/lessons/lesson-context.ts'
import { answerOf, roundSchema, type Round } from './answers.ts'
import styles from './interview.module.css'
import { Question } from './question.tsx'

interface InterviewProps {
  readonly id: string
  readonly title: string
  /** `lesson/id` of each interview card, by spaces, in the order they are asked. */
  readonly cards: string
}

/** The tag as a component that has the questions of all lessons at hand. */
export async function loadInterview(): Promise<ComponentType<InterviewProps>> {
  const deck = await loadDeck()
  const known = new Map(deck.flatMap(({ interview }) => interview.map((card) => [card.id, card])))
  return function LoadedInterview({ id, title, cards }: InterviewProps) {
    // The build checks every name; a page left open over an update may still meet one that is gone.
    const asked = namesIn(cards).flatMap(([lesson, name]) => {
      const card = known.get(cardId('interview', lesson, name))
      return card ? [{ lesson, card }] : []
    })
    return <Interview id={id} title={title} asked={asked} />
  }
}

/** The interview cards that such an attribute names, as lesson and id. */
function namesIn(cards: string): readonly (readonly [lesson: string, id: string])[] {
  return cards
    .split(/\s+/)
    .map((name) => name.split('/', 2))
    .map(([lesson = '', id = '']) => [lesson, id])
}

const NEW: Round = { at: 0, answers: {} }

/** A round of questions, one at a time: answer it yourself, then compare, then say what was in your answer. */
function Interview(props: {
  id: string
  title: string
  asked: readonly { lesson: string; card: SpokenCard }[]
}) {
  const { title, asked } = props
  const { slug } = useLesson().lesson
  const heading = useId()
  const question = useRef<HTMLHeadingElement>(null)
  const { value: round, change } = useKept(`lesson/${slug}/interview/${props.id}`, roundSchema, NEW)
  const at = Math.min(round.at, asked.length - 1)
  const turned = useRef(false)
  useEffect(() => {
    if (turned.current) question.current?.focus()
  }, [at])
  const current = asked[at]
  if (!current) return null

  const turnTo = (next: number) => {
    turned.current = true
    change({ ...round, at: next })
  }
  const compared = asked.filter(({ card }) => answerOf(round, card.id).open)
  const points = compared.flatMap(({ card }) => card.points)
  const said = compared.flatMap(({ card }) =>
    card.points.filter((point) => answerOf(round, card.id).said.includes(point)),
  )

  return (
    <section className={styles['round']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h3 id={heading}>{title}</h3>
        <ol className={styles['turns']}>
          {asked.map(({ card }, index) => {
            const { open } = answerOf(round, card.id)
            return (
              <li key={card.id}>
                <button
                  type="button"
                  data-open={open}
                  aria-current={index === at ? 'step' : undefined}
                  aria-label={`Question ${index + 1} of ${asked.length}${open ? ', compared' : ''}`}
                  onClick={() => turnTo(index)}
                >
                  {index + 1}
                </button>
              </li>
            )
          })}
        </ol>
      </div>
      <Question
        key={current.card.id}
        heading={question}
        {...current}
        answer={answerOf(round, current.card.id)}
        onAnswer={(answer) =>
          change({ ...round, at, answers: { ...round.answers, [current.card.id]: answer } })
        }
        onNext={at + 1 < asked.length ? () => turnTo(at + 1) : undefined}
      />
      <p className={styles['sum']}>
        {compared.length === 0
          ? `${asked.length} questions. What you write stays in this browser.`
          : `${compared.length} of ${asked.length} compared; you had ${said.length} of ${points.length} points.`}
      </p>
    </section>
  )
}
