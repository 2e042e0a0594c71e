import { Icon } from '#ui/icon.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import styles from './oauth.module.css'
import type { Step } from './parties.ts'
import { partyNames } from './words.ts'

/** A message in full: what it carries, what it is for, and what its receiver looks at. */
export function StepStory({ step, count }: { step: Step | undefined; count: string }) {
  if (!step)
    return <p className={styles['story']}>Nothing is sent yet. Step through the messages, one by one.</p>
  return (
    <div className={styles['story']}>
      <p>
        <strong>
          {count} {partyNames[step.from]} → {partyNames[step.to]}: <code>{step.label}</code>
        </strong>
      </p>
      <p>{step.says}</p>
      {step.carries.length > 0 && (
        <dl>
          {step.carries.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {step.checks.length > 0 && (
        <ul className={styles['checks']}>
          {step.checks.map(({ passed, says, source }) => (
            <li key={says} data-passed={passed}>
              <Icon name={passed ? 'check' : 'close'} />
              <span>
                <span className="visually-hidden">{passed ? 'Passed: ' : 'Failed: '}</span>
                {says} <RfcLink {...source} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
