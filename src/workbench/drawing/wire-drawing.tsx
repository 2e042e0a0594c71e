import { MethodMark } from '#workbench/method-mark.tsx'
import { StatusCode } from '#workbench/status-code.tsx'
import { told } from './told-step.ts'
import styles from './wire-drawing.module.css'
import type { WireStep } from './wire-step.ts'
import { Arrow, Cross, Stroke } from './wire-strokes.tsx'

/**
 * An exchange as it travels: client left, server right, time running down. The picture
 * is hidden from screen readers, which get `name` and the same told as a list.
 */
export function WireDrawing(props: {
  name: string
  /** Who asks, beside the word Client. */
  client?: string
  server: string
  steps: readonly WireStep[]
  /** Draws the messages as they travel, once. */
  fresh?: boolean
}) {
  const hops = props.steps.filter((step) => step.kind === 'hop')
  const bare = hops.every(({ label }) => label === undefined)
  const telling = hops.some(({ server, host }) => server.length > 0 || host !== undefined)
  return (
    <figure className={`${styles['drawing']} ${props.fresh ? styles['fresh'] : ''}`}>
      <figcaption className="visually-hidden">
        {props.name}
        <ol>
          {props.steps.map((step, index) => (
            <li key={index}>{told(step)}</li>
          ))}
        </ol>
      </figcaption>
      <div
        className={`${styles['grid']} ${bare ? styles['bare'] : ''}`}
        style={telling ? undefined : { ['--gutter-right' as string]: '8px' }}
        aria-hidden="true"
      >
        <div className={styles['ends']}>
          <span>
            <span className={styles['client']}>
              <svg width="17" height="17" viewBox="0 0 17 17">
                <circle cx="8.5" cy="8.5" r="6.3" fill="none" stroke="currentColor" strokeWidth="3.2" />
              </svg>
              Client <small>{props.client}</small>
            </span>
            <span className={styles['server']}>
              <small>{props.server}</small> Server
              <svg width="16" height="16" viewBox="0 0 16 16">
                <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
              </svg>
            </span>
          </span>
        </div>
        {props.steps.map((step, index) => (
          <Step key={index} step={step} first={index === 0} />
        ))}
        <div className={styles['row']}>
          <div className={`${styles['wire']} ${styles['tail']}`} />
        </div>
      </div>
    </figure>
  )
}

function Step({ step, first }: { step: WireStep; first: boolean }) {
  if (step.kind === 'wait') {
    return (
      <div className={styles['wait']}>
        <div className={styles['wire']}>{step.text}</div>
      </div>
    )
  }
  const [main, ...more] = step.server
  return (
    <div className={`${styles['row']} ${first ? styles['first'] : ''}`}>
      <div className={styles['at']}>
        {step.label}
        <small>{step.at}</small>
      </div>
      <div className={styles['wire']}>
        <Request step={step} />
        {step.pending && <div className={styles['line']} />}
        {step.lost !== 'request' && !step.pending && (
          <>
            <span className={styles['work']} style={{ height: workHeight(step.workedMs ?? 0) }} />
            <Response step={step} />
          </>
        )}
        {step.note !== undefined && <div className={styles['note']}>{step.note}</div>}
      </div>
      <div className={styles['saw']}>
        {step.host && <b>{step.host} </b>}
        {main}
        {more.map((note) => (
          <small key={note}>{note}</small>
        ))}
      </div>
    </div>
  )
}

/** The bar on the server's post: from one line to the next, a little longer for long work. */
function workHeight(ms: number): number {
  return Math.min(22, 13 + Math.log10(1 + ms / 20) * 4)
}

function Request({ step }: { step: WireStep & { kind: 'hop' } }) {
  const lost = step.lost === 'request'
  return (
    <div className={`${styles['line']} ${styles['request']}`} data-lost={lost || undefined}>
      <Stroke
        from={[0, 30]}
        to={[100, 62]}
        breakAt={lost ? 74 : undefined}
        dashed={step.dashed || step.pending === true}
      />
      {lost ? <Cross /> : <Arrow d="M4 1l6 5.500-6 4.500" />}
      <span className={styles['message']}>
        <MethodMark method={step.method} />
        <span className={styles['target']}>
          {step.method} {step.target}
        </span>
        {lost && <span className={styles['reason']}>{step.outcome}</span>}
      </span>
    </div>
  )
}

function Response({ step }: { step: WireStep & { kind: 'hop' } }) {
  const { response } = step
  const lost = step.lost === 'response'
  const status = response && (
    <>
      <StatusCode code={response.status} />
      <span className={styles['reason']}>{response.reason}</span>
      {response.field && <span className={styles['field']}>{response.field}</span>}
    </>
  )
  return (
    <div className={`${styles['line']} ${styles['response']}`} data-lost={lost || undefined}>
      <Stroke from={[100, 30]} to={[0, 62]} breakAt={lost ? 42 : undefined} dashed={false} />
      {lost ? <Cross /> : <Arrow d="M7 1L1 6l6 5" />}
      {lost ? (
        <>
          <span className={`${styles['message']} ${styles['outcome']}`}>{step.outcome ?? 'lost'}</span>
          {status && <span className={`${styles['message']} ${styles['right']}`}>{status}</span>}
        </>
      ) : (
        <span className={styles['message']}>{status}</span>
      )}
    </div>
  )
}
