import type { ComponentProps } from 'react'
import { Icon } from '#ui/icon.tsx'
import styles from './prose.module.css'

/** A heading one can link to: jumping to it moves the focus there too. */
export function SectionHeading({ level = 2, id, ...rest }: ComponentProps<'h2'> & { level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <div className={styles['heading']}>
      <Heading {...rest} id={id} tabIndex={-1} />
      <a href={`#${id}`} className={styles['self']} aria-label="Link to this section" aria-describedby={id}>
        <Icon name="link" />
      </a>
    </div>
  )
}
