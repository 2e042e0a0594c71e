import { useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './cors.module.css'
import type { CorsCheck } from './cors-rules.ts'
import type { CorsStep } from './cors-steps.ts'

const marks = { pass: 'check', stop: 'close', told: 'arrow' } as const
const verdicts = { pass: 'passed', stop: 'stopped', told: 'noted' }

/** Steps to go through one at a time, by button or arrow key, or to read as a list. Begins with the one that decided. */
export function CorsStepper({ steps }: { steps: readonly CorsStep[] }) {
  const [current, setCurrent] = useState(() =>
    Math.max(
      0,
      steps.findIndex(({ verdict }) => verdict === 'stop'),
    ),
  )
  const [all, setAll] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const go = (to: number) => {
    if (to < 0 || to >= steps.length) return
    setCurrent(to)
    list.current?.querySelectorAll<HTMLElement>('[data-step]')[to]?.focus()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    go(current + by)
  }
  const step = steps[current]

  return (
    <div className={styles['stepper']}>
      <div className={styles['bar']}>
        <Button disabled={current === 0} onClick={() => setCurrent(current - 1)}>
          Previous step
        </Button>
        <Button disabled={current === steps.length - 1} onClick={() => setCurrent(current + 1)}>
          Next step
        </Button>
        <p className={styles['place']} role="status">
          Step {current + 1} of {steps.length}
          <span className="visually-hidden">
            : {step?.title} {step?.says}
          </span>
        </p>
        <button type="button" className={styles['link']} aria-pressed={all} onClick={() => setAll(!all)}>
          Show all steps
        </button>
      </div>
      <ol ref={list} className={styles['steps']} aria-label="CORS step by step" onKeyDown={onKeyDown}>
        {steps.map((each, index) => {
          const open = all || index === current
          return (
            <li
              key={each.title}
              data-verdict={each.verdict}
              aria-current={index === current ? 'step' : undefined}
            >
              <button
                type="button"
                data-step
                className={styles['title']}
                aria-expanded={open}
                tabIndex={index === current ? 0 : -1}
                onClick={() => setCurrent(index)}
              >
                <Icon name={marks[each.verdict]} />
                {each.title}
                <span className="visually-hidden">, {verdicts[each.verdict]}</span>
              </button>
              {open && <StepBody step={each} />}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function StepBody({ step }: { step: CorsStep }) {
  return (
    <div className={styles['body']}>
      <p>{step.says}</p>
      {step.lines && <pre className={styles['lines']}>{step.lines.join('\n')}</pre>}
      {step.checks.length > 0 && (
        <ul className={styles['checks']}>
          {step.checks.map((check, index) => (
            <Check key={index} check={check} neutral={step.verdict === 'told'} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Check({ check: { ok, rule, saw, fix }, neutral }: { check: CorsCheck; neutral: boolean }) {
  return (
    <li data-ok={ok} data-neutral={neutral || undefined}>
      <Icon name={ok ? 'check' : 'close'} />
      <span>
        <span className="visually-hidden">{ok ? 'Yes: ' : 'No: '}</span>
        {rule}
        {saw && <code>{saw}</code>}
        {fix && (
          <span className={styles['fix']}>
            <b>The server</b> would have to {fix.server}
            {fix.page && (
              <>
                , or <b>the page</b> to {fix.page}
              </>
            )}
            .
          </span>
        )}
      </span>
    </li>
  )
}
