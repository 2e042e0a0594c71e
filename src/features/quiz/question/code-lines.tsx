import styles from './code-lines.module.css'

/** Lines that stand as they are written; long ones scroll, by keyboard too. */
export function CodeLines({ text, name }: { text: string; name: string }) {
  return (
    <pre role="region" aria-label={name} tabIndex={0} className={styles['lines']}>
      <code>{text}</code>
    </pre>
  )
}

/** A message as it is written on the wire; long lines wrap, since an URL has no end that may be missed. */
export function MessageLines({ text }: { text: string }) {
  return (
    <pre className={`${styles['lines']} ${styles['wrapped']}`}>
      <code>{text}</code>
    </pre>
  )
}
