import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { useRecord } from '#storage/record-queries.ts'
import { JUST_MADE } from './just-made.ts'
import { useFingerprint } from './use-fingerprint.ts'
import styles from './hand-out-page.module.css'

/** What a hand-out is: its title, class, mode, key, and when it was made. */
export function GivenHead({ given }: { given: GivenHandOut }) {
  const { handOut, classId } = given
  const { data: ofClass } = useRecord('classes', classId ?? '')
  const print = useFingerprint(handOut.publicKey)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (history.state !== JUST_MADE) return
    history.replaceState(null, '')
    heading.current?.focus()
  }, [])
  return (
    <header className={styles['head']}>
      <p className={styles['back']}>
        <Link href="/teach">Teach</Link>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {handOut.title}
      </h1>
      <dl className={styles['facts']}>
        <div>
          <dt>Class</dt>
          <dd>
            {classId === null ? (
              'none'
            ) : (
              <Link href={`/teach/class?id=${classId}`}>{ofClass?.name || 'Class'}</Link>
            )}
          </dd>
        </div>
        <div>
          <dt>Mode</dt>
          <dd>{handOut.mode === 'sealed' ? 'Sealed' : 'Practice'}</dd>
        </div>
        <div>
          <dt>Quiz</dt>
          <dd>
            <Link href={`/teach/quiz?id=${given.quizId}`}>version {given.quizVersion}</Link>,{' '}
            {given.questions.length === 1 ? '1 question' : `${given.questions.length} questions`}
          </dd>
        </div>
        <div>
          <dt>Made</dt>
          <dd>
            <time dateTime={new Date(handOut.madeAt).toISOString()}>{dateFormat.format(handOut.madeAt)}</time>
          </dd>
        </div>
        {handOut.publicKey !== undefined && (
          <div className={styles['print']}>
            <dt>Key fingerprint</dt>
            <dd>{print ?? '…'}</dd>
          </div>
        )}
      </dl>
    </header>
  )
}

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
