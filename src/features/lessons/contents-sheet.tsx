import { useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './contents-sheet.module.css'
import { Contents } from './contents.tsx'

/** The contents behind a button, where there is no room for a column. */
export function ContentsSheet({ current }: { current: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <div className={styles['place']}>
      <Button look="icon" aria-label="All lessons" onClick={() => dialog.current?.showModal()}>
        <Icon name="book" />
      </Button>
      <dialog
        ref={dialog}
        aria-label="All lessons"
        className={styles['sheet']}
        onClick={(event) => {
          const chose = event.target instanceof Element && event.target.closest('a') !== null
          if (chose || event.target === dialog.current) dialog.current?.close()
        }}
      >
        <div className={styles['content']}>
          <div className={styles['head']}>
            <strong>Lessons</strong>
            <Button look="icon" aria-label="Close" onClick={() => dialog.current?.close()}>
              <Icon name="close" />
            </Button>
          </div>
          <Contents current={current} />
        </div>
      </dialog>
    </div>
  )
}
