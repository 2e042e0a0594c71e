import { Link } from 'wouter'
import styles from './modes.module.css'

/** The ways of asking, each at an address of its own. */
export const modes = [
  { mode: 'request', label: 'Request', href: '/sandbox' },
  { mode: 'websocket', label: 'WebSocket', href: '/sandbox?mode=websocket' },
  { mode: 'events', label: 'Events', href: '/sandbox?mode=events' },
  { mode: 'burst', label: 'Burst', href: '/sandbox?mode=burst' },
] as const

export type Mode = (typeof modes)[number]['mode']

/** Goes from one way of asking to another. */
export function ModeSwitch({ mode: current }: { mode: Mode }) {
  return (
    <nav className={styles['switch']} aria-label="Way of asking">
      {modes.map(({ mode, label, href }) => (
        <Link key={mode} href={href} aria-current={mode === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
