import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { buttonClass } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Logo } from '#ui/logo.tsx'
import { areas, isIn } from './areas.ts'
import { Commands } from './commands/commands.tsx'
import { Menu } from './menu.tsx'
import styles from './shell.module.css'
import { StorageNotice } from './storage-notice.tsx'
import { ThemeButton } from './theme-button.tsx'

const DueCount = lazy(() => import('./due-count.tsx'))

/** What stands around every page: the way home, the areas, the theme, and notices about this browser. */
export function Shell({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  return (
    <>
      <a href="#main" className={styles['skip']}>
        Skip to the content
      </a>
      <header className={styles['header']}>
        <Link href="/" className={styles['home']} aria-label="Roundtrip, home">
          <Logo />
          <span>Roundtrip</span>
        </Link>
        <nav className={styles['nav']} aria-label="Areas">
          {areas.map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              aria-current={isIn(path, href) ? 'page' : undefined}
              data-label={label}
            >
              {label}
              {href === '/review' && (
                <Suspense fallback={null}>
                  <DueCount />
                </Suspense>
              )}
            </Link>
          ))}
        </nav>
        <div className={styles['tools']}>
          <Commands />
          <ThemeButton />
          <Link href="/settings" aria-label="Settings" className={buttonClass('icon')}>
            <Icon name="settings" />
          </Link>
          <Menu path={path} />
        </div>
      </header>
      <StorageNotice />
      <Page key={path}>{children}</Page>
    </>
  )
}

/** Moves focus to a new page, so that a screen reader starts reading there and not at its old place. */
function Page({ children }: { children: ReactNode }) {
  const main = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!navigated) {
      navigated = true
      return
    }
    if (location.hash === '') {
      scrollTo(0, 0)
      main.current?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div id="main" ref={main} tabIndex={-1} className={styles['main']}>
      {children}
    </div>
  )
}

let navigated = false
