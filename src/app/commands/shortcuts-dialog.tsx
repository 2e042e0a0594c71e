import { Dialog } from '@base-ui/react/dialog'
import { Icon } from '#ui/icon.tsx'
import { buttonClass } from '#ui/button.tsx'
import { Keys } from '#ui/commands/keys-shown.tsx'
import { shortcuts, type ShortcutId } from '#ui/commands/shortcuts.ts'
import styles from './shortcuts-dialog.module.css'
import { SingleKeys } from '#ui/commands/single-keys-switch.tsx'

const rows = Object.entries(shortcuts).map(([id, shortcut]) => ({ id: id as ShortcutId, ...shortcut }))
const places = [...new Set(rows.map(({ place }) => place))]

/** Every shortcut, by where it is heard. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup className={styles['dialog']}>
          <div className={styles['head']}>
            <Dialog.Title className={styles['title']}>Keyboard shortcuts</Dialog.Title>
            <Dialog.Close className={buttonClass('icon')} aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </div>
          <div className={styles['content']}>
            {places.map((place) => (
              <section key={place} aria-label={place}>
                <h3>{place}</h3>
                <dl>
                  {rows
                    .filter((row) => row.place === place)
                    .map(({ id, does }) => (
                      <div key={id}>
                        <dt>{does}</dt>
                        <dd>
                          <Keys of={id} all />
                        </dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
          </div>
          <div className={styles['foot']}>
            <SingleKeys />
            <p>Never heard while you type. Turn them off if speech input, or a slip, sets them off.</p>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
