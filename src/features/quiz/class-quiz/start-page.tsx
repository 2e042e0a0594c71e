import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useStorage } from '#storage/queries.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import styles from './class-quiz.module.css'
import { Facts, moment } from './facts.tsx'
import { isCollected } from './modes.ts'
import { Protection } from './protection.tsx'
import { useReached } from './use-reached.ts'
import { nameMissing, WhoField } from './who-field.tsx'

/** What a student should know before the clock starts: the instructions, the rules, and whose answers these will be. */
export function StartPage(props: {
  taken: TakenHandOut
  extra: number
  attempts: readonly StoredAttempt[]
  problem: ReactNode
  onBegin: () => void
}) {
  const { taken, attempts } = props
  const { handOut } = taken
  const { attempts: allowed, opensAt, closesAt } = handOut.settings
  const storage = useStorage()
  const [who, setWho] = useState({ name: taken.name, token: taken.token })
  const [missing, setMissing] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const open = useReached(opensAt)
  const closed = useReached(closesAt ?? Number.POSITIVE_INFINITY)
  const left = allowed === 0 || attempts.length < allowed

  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement?.contains(heading.current)) heading.current?.focus({ preventScroll: true })
  }, [])

  async function keep() {
    const records = await storage.records()
    await records.change('takenHandOuts', taken.id, (current = taken) =>
      current.name === who.name && current.token === who.token ? current : { ...current, ...who },
    )
  }

  async function begin() {
    const reason = isCollected(handOut) ? nameMissing(who) : undefined
    setMissing(reason)
    if (reason !== undefined) {
      form.current?.querySelector<HTMLInputElement>('[name="student"]')?.focus()
      return
    }
    try {
      await keep()
      props.onBegin()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <main className={styles['page']}>
      {!taken.lms && (
        <p className={styles['back']}>
          <Link href="/quiz/class">Class quizzes</Link>
        </p>
      )}
      {props.problem}
      <h1 ref={heading} tabIndex={-1}>
        {handOut.title}
      </h1>
      {handOut.instructions !== '' && (
        <div className={styles['instructions']}>
          {handOut.instructions.split(/\n\s*\n/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      )}
      <Facts taken={taken} extra={props.extra} number={attempts.length + 1} />
      <Protection handOut={handOut} lms={taken.lms !== undefined} />
      {!left ? (
        <p className={styles['standing']}>You have used all attempts.</p>
      ) : !open ? (
        <p className={styles['standing']} role="status">
          You can begin on {moment(opensAt ?? 0)}, by this device’s clock. This page need not be reloaded.
        </p>
      ) : (
        <form
          ref={form}
          noValidate
          className={styles['begin']}
          onSubmit={(event) => {
            event.preventDefault()
            void begin()
          }}
        >
          {(isCollected(handOut) || handOut.extraTime.length > 0) && (
            <WhoField
              who={who}
              asksName={isCollected(handOut)}
              problem={missing}
              onChange={(next) => {
                setWho(next)
                setMissing(undefined)
              }}
              onLeave={() => void keep().catch(() => undefined)}
            />
          )}
          {closed && (
            <FieldMessage severity="warn">
              It closed on {moment(closesAt ?? 0)}, by this device’s clock. You can still take it: your
              instructor sees when you did.
            </FieldMessage>
          )}
          {failure !== undefined && (
            <div role="alert">
              <FieldMessage severity="stop">{failure}</FieldMessage>
            </div>
          )}
          <Button type="submit" look="primary" className={styles['main']}>
            Begin{attempts.length > 0 && ` attempt ${attempts.length + 1}`}
          </Button>
          {handOut.settings.timeLimit !== undefined && (
            <p className={styles['note']}>The time starts then, and goes on while this page is closed.</p>
          )}
        </form>
      )}
    </main>
  )
}
