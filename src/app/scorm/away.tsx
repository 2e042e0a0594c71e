import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import styles from './package.module.css'

/** How often the frame looks whether its tab is still there, in ms: a window does not tell when it is closed. */
const LOOK_EVERY_MS = 500

/** Stands in the frame while the quiz is in a tab of its own: two windows must not tell the LMS at the same time. */
export function Away(props: { tab: Window; title: string; onBack: () => Promise<void> }) {
  const { tab, onBack } = props
  const [problem, setProblem] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const timer = setInterval(() => {
      if (!tab.closed) return
      clearInterval(timer)
      onBack().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [tab, onBack])
  return (
    <main className={styles['notice']}>
      <title>{props.title}</title>
      <h1 ref={heading} tabIndex={-1}>
        The quiz is open in a tab of its own
      </h1>
      <p>
        Leave this page open meanwhile: through it the LMS gets your answers. Close the tab to go on here.
      </p>
      {problem !== '' && <p role="alert">{problem}</p>}
      <p className={styles['actions']}>
        <Button look="primary" onClick={() => tab.focus()}>
          Go to the tab
        </Button>
        <Button onClick={() => tab.close()}>Go on here</Button>
      </p>
    </main>
  )
}
