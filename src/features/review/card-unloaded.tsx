import { Button } from '#ui/button.tsx'
import styles from './card.module.css'

/** Keeps a card's place while it is on its way, or says that it did not come. */
export function Unloaded({ failed, again }: { failed: boolean; again: () => void }) {
  if (!failed) return <div className={styles['loading']} aria-busy="true" />
  return (
    <div role="alert">
      <p>
        This card did not arrive. Check the connection; if the lab was updated meanwhile, reload the page.
      </p>
      <Button onClick={again}>Try again</Button>
    </div>
  )
}
