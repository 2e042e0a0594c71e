import type { Doing } from '#features/teach/class/use-done.ts'
import { saveKeyBackup } from '#features/teach/keys/back-up-key.tsx'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './hand-out-view.module.css'
import { useFingerprint } from './use-fingerprint.ts'

/** What there is to do with the key once it is backed up. */
export function KeyPart({ given, doing }: { given: GivenHandOut; doing: Doing }) {
  const print = useFingerprint(given.handOut.publicKey)
  const save = () =>
    doing.run(() => saveKeyBackup(given), { text: 'The key backup is saved, with your downloads.' })
  return (
    <section className={styles['part']} aria-labelledby="key-title">
      <h2 id="key-title">Key</h2>
      <p>
        This hand-out has a key of its own. Students see its fingerprint before they begin; read it out, or
        put it on the board, and nobody can slip them another quiz under your name.
      </p>
      <p className={styles['print']}>{print ?? '…'}</p>
      <Button onClick={() => void save()}>
        <Icon name="download" /> Save the key backup again
      </Button>
    </section>
  )
}
