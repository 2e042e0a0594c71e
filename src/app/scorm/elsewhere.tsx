import { useLocation } from 'wouter'
import { Button, buttonClass } from '#ui/button.tsx'
import styles from './package.module.css'

/** Stands for the pages that a package does not hold: the way to them in the lab, and back. */
export function Elsewhere({ lab, back }: { lab: string; back: () => void }) {
  const [path] = useLocation()
  return (
    <main className={styles['notice']}>
      <h1>This page is in the lab</h1>
      <p>The quiz came without the lessons. Your answers stay as they are.</p>
      <p className={styles['actions']}>
        <Button look="primary" onClick={back}>
          Back to the quiz
        </Button>
        {lab !== '' && (
          <a
            className={buttonClass('second')}
            href={`${lab.replace(/\/$/, '')}${path}`}
            target="_blank"
            rel="noopener"
          >
            Open it in the lab, in a new tab
          </a>
        )}
      </p>
    </main>
  )
}
