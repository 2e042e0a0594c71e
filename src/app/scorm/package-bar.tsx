import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useNetwork } from '#workbench/network-context.ts'
import type { InStep } from './keep-in-step.ts'
import type { LmsLink } from './lms-link.ts'
import styles from './package.module.css'

/** Above the quiz: whether the LMS keeps the answers, and a tab of its own where a frame is too narrow or shut in. */
export function PackageBar({ link, onOpened }: { link: LmsLink; onOpened: (tab: Window) => void }) {
  // A package is never rendered without a page.
  const framed = window.parent !== window
  const shutIn = useShutIn()
  const [problem, setProblem] = useState('')
  const [blocked, setBlocked] = useState(false)
  const step = useRef<InStep>(undefined)
  useEffect(() => {
    const listening = link.listen(setProblem)
    step.current = listening
    return listening.stop
  }, [link])

  function open() {
    const tab = window.open(location.href, '_blank')
    setBlocked(tab === null)
    if (tab) onOpened(tab)
  }

  const words = [
    !link.hasLms &&
      'No LMS was found around this quiz, so no grade goes there. Your answers are stored in this browser only. Open the quiz from your course.',
    problem !== '' && `${problem} Your answers are kept in this browser.`,
    shutIn && 'This frame keeps requests from running as in a page.',
    blocked && 'The browser did not let the quiz open a tab. Allow pop-ups for this site.',
  ].filter((each) => each !== false)

  return (
    <div className={styles['bar']} data-empty={words.length === 0 && !framed}>
      <div role="status" className={styles['words']}>
        {words.length > 0 && (
          <p className={styles['problem']}>
            <Icon name="warning" /> <span>{words.join(' ')}</span>
          </p>
        )}
      </div>
      {problem !== '' && <Button onClick={() => step.current?.tryAgain()}>Try again</Button>}
      {framed && (
        <Button look="quiet" onClick={open}>
          Open in a tab of its own
        </Button>
      )}
    </div>
  )
}

/** Whether no service worker may run here, so that only the script client works. */
function useShutIn(): boolean {
  const network = useNetwork()
  const [shutIn, setShutIn] = useState(false)
  useEffect(() => {
    let gone = false
    void network.start().then((state) => {
      if (!gone) setShutIn(state === 'script-only')
    })
    return () => {
      gone = true
    }
  }, [network])
  return shutIn
}
