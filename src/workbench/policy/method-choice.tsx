import { useId, useState, type ReactNode } from 'react'
import { isToken } from '#http/method.ts'
import { Check } from '#workbench/check.tsx'
import shared from '#workbench/request-tabs.module.css'
import { TypedField, type Reading } from '#workbench/typed-field.tsx'
import type { Editing } from './editing.ts'
import styles from './policy.module.css'

const IDEMPOTENT = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']

/** Which methods are tried again, and whether the others carry an Idempotency-Key. */
export function MethodChoice({ policy, set }: Editing) {
  const { retryMethods, retryUnsafe } = policy
  // The list stays while another choice is tried out.
  const [listed, setListed] = useState(retryMethods ?? IDEMPOTENT)
  const choose = (methods: readonly string[]) => {
    setListed(methods)
    set({ retryMethods: methods })
  }
  const name = useId()
  return (
    <div role="radiogroup" aria-label="Methods that are tried again" className={shared['checks']}>
      <Radio
        name={name}
        checked={!retryMethods && !retryUnsafe}
        onChoose={() => set({ retryMethods: undefined, retryUnsafe: false })}
      >
        Try only idempotent methods again: {IDEMPOTENT.join(', ')}
      </Radio>
      <Radio
        name={name}
        checked={!retryMethods && retryUnsafe}
        onChoose={() => set({ retryMethods: undefined, retryUnsafe: true })}
      >
        Retry POST and PATCH too, though it may do things twice
      </Radio>
      <Radio name={name} checked={retryMethods !== undefined} onChoose={() => choose(listed)}>
        Try only these again
      </Radio>
      {retryMethods && (
        <div className={styles['listed']}>
          <TypedField
            label="Methods to try again"
            value={retryMethods.join(', ')}
            read={methodsIn}
            onChange={choose}
          />
        </div>
      )}
      <Check
        checked={policy.idempotencyKey === true}
        onChange={(on) => set({ idempotencyKey: on ? true : undefined })}
      >
        Send an <code>Idempotency-Key</code> with what is not idempotent: a new one for each Send, the same in
        each attempt. A server that keeps it does nothing twice, so these may be tried again.
      </Check>
    </div>
  )
}

function methodsIn(text: string): Reading<readonly string[]> {
  const methods = [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))]
  const wrong = methods.find((method) => !isToken(method))
  if (wrong !== undefined)
    return { problem: `“${wrong}” can’t be a method: one word of letters, such as POST.` }
  if (methods.length === 0) return { problem: 'Write at least one method, such as GET, POST.' }
  return { value: methods }
}

function Radio(props: { name: string; checked: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <label className={shared['check']}>
      <input type="radio" name={props.name} checked={props.checked} onChange={props.onChoose} />
      <span>{props.children}</span>
    </label>
  )
}
