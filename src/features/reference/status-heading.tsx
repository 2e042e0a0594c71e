import type { ReactNode } from 'react'
import type { StatusClass } from '#http/status.ts'
import { classHue } from '#workbench/status-hue.ts'
import styles from './status-heading.module.css'

/** The page's heading: a code as large as it gets, and its phrase. */
export function StatusHeading(props: { code: string; digit: StatusClass; children: ReactNode }) {
  return (
    <h1 className={`${styles['heading']} ${classHue(props.digit)}`}>
      <span className={styles['code']}>{props.code}</span> <span>{props.children}</span>
    </h1>
  )
}
