import type { ComponentProps } from 'react'
import styles from './button.module.css'

/** `primary` is the filled one: at most one a view. */
export type ButtonLook = 'primary' | 'second' | 'quiet' | 'icon'

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = 'second'): string {
  const icon = look === 'icon' ? `${styles['quiet']} ${styles['icon']}` : styles[look]
  return `${styles['button']} ${icon ?? ''}`
}

/** A button; it says what happens. `type` is `button` unless told otherwise. */
export function Button({
  look = 'second',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type="button" {...rest} className={`${buttonClass(look)} ${className}`} />
}
