import { useState, type FormEvent, type Ref } from 'react'
import type { CookieJarView } from '#http/lab-network.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { useNetwork } from '#workbench/network-context.ts'
import styles from './cookies.module.css'

/** A cookie as a server would set it: the address that answers, and the value of its Set-Cookie field. */
export interface NewCookie {
  readonly url: string
  readonly line: string
}

/** Puts a cookie into a jar by a Set-Cookie line; where the jar refuses it, says why. */
export function AddCookie({
  jar,
  ref,
  value,
  onChange,
}: {
  jar: CookieJarView
  ref: Ref<HTMLInputElement>
  value: NewCookie
  onChange: (value: NewCookie) => void
}) {
  const network = useNetwork()
  const [said, setSaid] = useState<{ readonly problem?: string; readonly stored?: string }>({})
  const change = (part: Partial<NewCookie>) => {
    setSaid({})
    onChange({ ...value, ...part })
  }
  const add = async (event: FormEvent) => {
    event.preventDefault()
    await network.start()
    try {
      jar.set(value.url.trim(), value.line.trim())
      setSaid({ stored: value.line.trim().split(';')[0] ?? '' })
      onChange({ ...value, line: '' })
    } catch (error) {
      setSaid({ problem: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <form className={styles['add']} onSubmit={(event) => void add(event)}>
      <TextField
        label="Set by"
        mono
        inputMode="url"
        autoCapitalize="off"
        value={value.url}
        onChange={(url) => change({ url })}
      />
      <TextField
        label="Set-Cookie"
        mono
        ref={ref}
        autoCapitalize="off"
        placeholder="theme=dark; Path=/; Secure; SameSite=None"
        value={value.line}
        onChange={(line) => change({ line })}
      />
      <Button type="submit">Put in the jar</Button>
      <div role="status">
        {said.problem !== undefined && <FieldMessage severity="stop">{sentence(said.problem)}</FieldMessage>}
        {said.stored !== undefined && <p>Kept: {said.stored}</p>}
      </div>
    </form>
  )
}

function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/, '')}.`
}
