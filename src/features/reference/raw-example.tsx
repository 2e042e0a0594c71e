import { Fragment } from 'react'
import styles from './raw-example.module.css'

/** Messages as HTTP/1.1 writes them; the start lines stand out, and the fields named in `stress`. */
export function RawExample({ text, stress }: { text: string; stress: readonly string[] }) {
  const names = new Set(stress.map((name) => name.toLowerCase()))
  return (
    <pre className={styles['raw']} tabIndex={0} role="group" aria-label="Example messages">
      {text
        .trimEnd()
        .split('\n')
        .map((line, index) => (
          <Fragment key={index}>
            <Line line={line} stressed={names.has(line.split(':', 1)[0]?.toLowerCase() ?? '')} />
            {'\n'}
          </Fragment>
        ))}
    </pre>
  )
}

function Line({ line, stressed }: { line: string; stressed: boolean }) {
  const [, version, status] = /^(HTTP\/1\.1) (\d{3} .*)$/.exec(line) ?? []
  if (status !== undefined) {
    return (
      <span className={styles['response']}>
        {version} <b>{status}</b>
      </span>
    )
  }
  if (/^[A-Z]+ \S+ HTTP\/\d/.test(line)) return <b className={styles['request']}>{line}</b>
  return stressed && line.includes(': ') ? <b>{line}</b> : line
}
