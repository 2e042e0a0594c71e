import styles from './how-it-works.module.css'

/** How a class quiz works, in three steps, and what sealing protects. Open where there is nothing else to see. */
export function HowItWorks({ open = false }: { open?: boolean }) {
  return (
    <details className={styles['how']} id="how" open={open}>
      <summary>
        <h2>How a class quiz works</h2>
      </summary>
      <ol className={styles['steps']}>
        <li>
          <Mark step="build" />
          <b>Build a quiz</b>
          <span>
            Nine kinds of questions, two of them sent over the wire. Try each as your students see it.
          </span>
        </li>
        <li>
          <Mark step="hand" />
          <b>Hand it out</b>
          <span>As a link, a file, a QR code or a SCORM package. Sealed, it holds no answers at all.</span>
        </li>
        <li>
          <Mark step="collect" />
          <b>Collect and grade</b>
          <span>Students send back a file or a block of text. Only your browser opens and grades them.</span>
        </li>
      </ol>
      <div className={styles['modes']}>
        <div>
          <h3>Practice</h3>
          <p>
            Key and feedback ship with the quiz, so feedback comes at once. Whoever looks for the answers
            finds them.
          </p>
        </div>
        <div>
          <h3>Sealed</h3>
          <p>
            <b>Protects against</b> reading the key, forging a right answer, editing a response unseen, and
            classmates reading it.
          </p>
          <p>
            <b>Does not protect against</b> a false name, working together, or questions passed on. Time
            limits and opening hours are kept by the student’s browser: take them as advice.
          </p>
        </div>
      </div>
    </details>
  )
}

/** One length of the wire from you to your class and back. */
function Mark({ step }: { step: 'build' | 'hand' | 'collect' }) {
  return (
    <svg className={styles['mark']} width="100%" height="18" aria-hidden="true" data-step={step}>
      {step === 'build' && (
        <circle cx="9" cy="9" r="6.3" fill="none" stroke="var(--client)" strokeWidth="3.2" />
      )}
      {step === 'hand' && <rect x="1" y="1" width="16" height="16" rx="2" fill="var(--server)" />}
      {step === 'collect' && (
        <circle cx="9" cy="9" r="6.3" fill="none" stroke="var(--client)" strokeWidth="3.2" />
      )}
      {step !== 'collect' && (
        <line
          x1="24"
          x2="100%"
          y1="9"
          y2="9"
          stroke={step === 'build' ? 'var(--client)' : 'var(--server)'}
          strokeWidth="2"
        />
      )}
    </svg>
  )
}
