import type { ReactNode } from 'react'
import { Scroll } from './scroll.tsx'
import styles from './statistics-page.module.css'

/** A drawing with the same numbers as a table below it, for whoever can’t see the one or wants to copy the other. */
export function Chart(props: { title: string; about: string; children: ReactNode; table: ReactNode }) {
  return (
    <section className={styles['part']} aria-label={props.title}>
      <h2>{props.title}</h2>
      <p className={styles['about']}>{props.about}</p>
      <div className={styles['drawing']} tabIndex={0} role="group" aria-label={`${props.title}, drawn`}>
        {props.children}
      </div>
      <details className={styles['data']}>
        <summary>The same as a table</summary>
        <Scroll label={`${props.title} in numbers`}>{props.table}</Scroll>
      </details>
    </section>
  )
}
