import { useEffect, useState } from 'react'
import { Icon } from '#ui/icon.tsx'
import styles from './body.module.css'

/** How long a copy is confirmed, in ms. */
const CONFIRMED = 2_000

/** Copies a text and says so, or that the browser did not let it. */
export function CopyButton(props: {
  /** Shown; without one the icon stands alone. */
  label?: string
  name: string
  text: () => string
  disabled?: boolean
}) {
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    if (copied === undefined) return
    const timer = setTimeout(() => setCopied(undefined), CONFIRMED)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text())
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <>
      <button
        type="button"
        className={styles['action']}
        aria-label={props.name}
        title={props.name}
        disabled={props.disabled}
        onClick={() => void copy()}
      >
        <Icon name={copied ? 'check' : copied === false ? 'warning' : 'copy'} />
        {props.label}
      </button>
      <span role="status" className="visually-hidden">
        {copied ? 'Copied' : copied === false ? 'The browser did not let the page copy' : ''}
      </span>
    </>
  )
}
