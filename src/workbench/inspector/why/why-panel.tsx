import type { Exchange } from '#http/exchange.ts'
import { Icon } from '#ui/icon.tsx'
import { diagnose, type Suspect } from './diagnose.ts'
import { timeoutPhases, type Phase } from './timeout-phases.ts'
import styles from './why.module.css'

/** Why an exchange failed: what the client was told, everything it could have been, and which it was. */
export function WhyPanel({ exchange, onShowCors }: { exchange: Exchange; onShowCors: () => void }) {
  const { outcome, request } = exchange
  if (outcome.kind === 'timeout') {
    return <Timeout phases={timeoutPhases(exchange, outcome)} script={request.client === 'script'} />
  }
  if (outcome.kind !== 'network-error') return null
  const { told, suspects, netError } = diagnose(exchange, outcome, location.origin)
  return (
    <div className={styles['why']}>
      <p>
        The code was told <code>{told}</code>, and it is told the same for everything in this list. A page
        learns no more, lest it spy on networks that it has no business with; the console tells the developer.
      </p>
      <table className={styles['causes']}>
        <caption className="visually-hidden">What a network error can come from</caption>
        <thead>
          <tr>
            <th scope="col">Cause</th>
            <th scope="col">What is printed</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {suspects.map((suspect) => (
            <SuspectRow
              key={suspect.cause.kind}
              suspect={suspect}
              netError={netError}
              onShowCors={onShowCors}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const verdicts = { was: 'It was this one', could: 'Could have been', out: 'Ruled out' }

function SuspectRow(props: { suspect: Suspect; netError: string | undefined; onShowCors: () => void }) {
  const { cause, verdict, because } = props.suspect
  return (
    <tr data-verdict={verdict}>
      <th scope="row">
        {cause.title}
        <span className={styles['verdict']}>
          {verdict === 'was' && <Icon name="check" />}
          {verdicts[verdict]}
          {because && `: ${because}`}
        </span>
      </th>
      <td className={styles['printed']}>
        {cause.console.map((line) => (
          <code key={line} data-this={(verdict === 'was' && line === props.netError) || undefined}>
            {line}
          </code>
        ))}
        {cause.curl && (
          <span>
            curl: <code>{cause.curl}</code>
          </span>
        )}
      </td>
      <td>
        {cause.todo}
        {verdict === 'was' && cause.kind === 'cors' && (
          <>
            {' '}
            <button type="button" className={styles['link']} onClick={props.onShowCors}>
              Go through it step by step
            </button>
          </>
        )}
      </td>
    </tr>
  )
}

const states = { done: 'Done', here: 'Time ran out here', 'not-reached': 'Not reached' }

function Timeout({ phases, script }: { phases: readonly Phase[]; script: boolean }) {
  return (
    <div className={styles['why']}>
      <p>
        The code was told <code>{script ? 'TimeoutError' : 'TimeoutError: signal timed out'}</code>, wherever
        the time was spent. By the wire log, it went like this:
      </p>
      <ol className={styles['phases']} aria-label="Where the time was spent">
        {phases.map(({ title, state, says, means }) => (
          <li key={title} data-state={state} aria-current={state === 'here' ? 'step' : undefined}>
            <b>{title}</b> <span className={styles['verdict']}>{states[state]}</span>
            {state !== 'not-reached' && <p>{says}</p>}
            <p className={styles['means']}>{means}</p>
          </li>
        ))}
      </ol>
    </div>
  )
}
