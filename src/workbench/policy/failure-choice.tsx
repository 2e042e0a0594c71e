import { retriedStatusCodes } from '#http/policy.ts'
import { reasonPhrase } from '#http/status.ts'
import { Check } from '#workbench/check.tsx'
import shared from '#workbench/request-tabs.module.css'
import { TypedField, type Reading } from '#workbench/typed-field.tsx'
import type { Editing } from './editing.ts'
import styles from './policy.module.css'

/** Which failures are tried again: timeouts, network errors, and status codes, from a list and one's own. */
export function FailureChoice({ policy, set }: Editing) {
  const codes = policy.retryStatusCodes ?? retriedStatusCodes
  const own = codes.filter((code) => !retriedStatusCodes.includes(code))
  const choose = (next: readonly number[]) => {
    const sorted = [...new Set(next)].toSorted((a, b) => a - b)
    set({ retryStatusCodes: sorted.join() === retriedStatusCodes.join() ? undefined : sorted })
  }
  const kinds = [
    ...(policy.retryTimeouts === false ? [] : ['timeouts']),
    ...(policy.retryNetworkErrors === false ? [] : ['network errors']),
    ...codes.map(String),
  ]
  return (
    <details className={styles['fold']}>
      <summary>
        After which failures <small>{kinds.join(', ') || 'none'}</small>
      </summary>
      <div className={shared['checks']}>
        <Check
          checked={policy.retryTimeouts !== false}
          onChange={(on) => set({ retryTimeouts: on ? undefined : false })}
        >
          A timeout: the server may have done its work all the same
        </Check>
        <Check
          checked={policy.retryNetworkErrors !== false}
          onChange={(on) => set({ retryNetworkErrors: on ? undefined : false })}
        >
          A network error: no answer, or it broke off
        </Check>
      </div>
      <div className={styles['codes']}>
        {retriedStatusCodes.map((code) => (
          <Check
            key={code}
            checked={codes.includes(code)}
            onChange={(on) => choose(on ? [...codes, code] : codes.filter((each) => each !== code))}
          >
            <code>{code}</code> {reasonPhrase(code)}
          </Check>
        ))}
      </div>
      <div className={styles['listed']}>
        <TypedField
          label="Other status codes"
          placeholder="none"
          hint="Such as 409, 423. What would be the same again is not worth a try."
          value={own.join(', ')}
          read={codesIn}
          onChange={(next) => choose([...codes.filter((code) => retriedStatusCodes.includes(code)), ...next])}
        />
      </div>
    </details>
  )
}

function codesIn(text: string): Reading<readonly number[]> {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  const wrong = words.find((word) => !/^[1-5]\d\d$/.test(word))
  return wrong === undefined
    ? { value: words.map(Number) }
    : { problem: `“${wrong}” is no status code: three digits from 100 to 599, with commas between.` }
}
