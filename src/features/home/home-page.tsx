import type { ReactNode } from 'react'
import { emptyDraft } from '#http/draft.ts'
import { RequestPanel } from '#workbench/request-panel.tsx'
import styles from './home-page.module.css'

const firstRequest = emptyDraft('https://httpbin.org/get?hello=wire')

/** What the lab is, a first live request, and the way into the lessons. */
export function HomePage(props: {
  /** How many lessons there are. */
  lessons: number
  children: ReactNode
}) {
  return (
    <main className={styles['page']}>
      <title>Roundtrip: see both ends of every request</title>
      <div className={styles['hero']}>
        <div className={styles['words']}>
          <h1>See both ends of every request</h1>
          <p>
            An HTTP lab in your browser. Guess what a server will answer, send the request, and see what left
            your page, what arrived, and what came back. {props.lessons} lessons; no account, and nothing
            leaves this machine.
          </p>
        </div>
        <div className={styles['first']}>
          <RequestPanel name="Your first request" place="home" initial={firstRequest} brief sandboxLink />
        </div>
      </div>
      {props.children}
    </main>
  )
}
