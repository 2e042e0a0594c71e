import { Link } from 'wouter'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { areas, isIn } from './areas.ts'
import styles from './shell.module.css'

/** On phones the areas fold into a menu; the page closes it by going elsewhere. */
export function Menu({ path }: { path: string }) {
  return (
    <div className={styles['menu']}>
      <Button look="icon" aria-label="Menu" popoverTarget="areas">
        <Icon name="menu" />
      </Button>
      <nav key={path} id="areas" popover="auto" aria-label="Menu" className={styles['sheet']}>
        {areas.map(({ href, label }) => (
          <Link key={href} href={href} aria-current={isIn(path, href) ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
    </div>
  )
}
