import { useEffect, useId, useRef, type ComponentProps, type RefObject } from 'react'
import { Button } from './button.tsx'
import styles from './dialog.module.css'
import { Icon } from './icon.tsx'

/**
 * A modal dialog with a title and a way out, open as long as it is there. Below its head stand at most two children:
 * what scrolls, and a foot that stays. To close it from within, call `close()` of what `ref` holds.
 */
export function Dialog({
  title,
  ref,
  className = '',
  children,
  ...rest
}: Omit<ComponentProps<'dialog'>, 'ref'> & { title: string; ref?: RefObject<HTMLDialogElement | null> }) {
  const id = useId()
  const own = useRef<HTMLDialogElement>(null)
  const dialog = ref ?? own
  useEffect(() => {
    dialog.current?.showModal()
  }, [dialog])
  return (
    <dialog {...rest} ref={dialog} className={`${styles['dialog']} ${className}`} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        <Button look="icon" aria-label="Close" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </Button>
      </div>
      {children}
    </dialog>
  )
}
