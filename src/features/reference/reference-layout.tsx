import type { ReactNode } from 'react'
import styles from './reference-layout.module.css'
import { ReferenceNav, type ReferencePlace } from './reference-nav.tsx'

/** A page of the reference: all entries at the left, what it says, and the facts in short. */
export function ReferenceLayout(props: {
  title: string
  description: string
  place: ReferencePlace
  /** What stands first in the list at the side. */
  nav?: ReactNode
  /** Heading and first paragraph. */
  head: ReactNode
  short: ReactNode
  children: ReactNode
}) {
  return (
    <div className={styles['page']}>
      <title>{`${props.title} · Roundtrip`}</title>
      <meta name="description" content={props.description} />
      <ReferenceNav place={props.place}>{props.nav}</ReferenceNav>
      <main className={styles['main']}>
        <div className={styles['head']}>{props.head}</div>
        <aside className={styles['short']} aria-label="In short">
          {props.short}
        </aside>
        <div className={styles['rest']}>{props.children}</div>
      </main>
    </div>
  )
}

/** A stretch of the page under a heading of its own. */
export function ReferenceSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
