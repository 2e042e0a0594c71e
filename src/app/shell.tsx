import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useStorage } from '#storage/queries.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Logo } from '#ui/logo.tsx'
import { applyTheme, storedTheme, type Theme } from '#ui/theme.ts'
import styles from './shell.module.css'

const areas = [
  { href: '/lessons', label: 'Lessons' },
  { href: '/sandbox', label: 'Sandbox' },
  { href: '/reference', label: 'Reference' },
] as const

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
            <Link key={href} href={href} aria-current={isIn(path, href) ? 'page' : undefined}>
              {label}
            </Link>
          ))}
        </nav>
        <div className={styles['tools']}>
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

/** On phones the areas fold into a menu; the page closes it by going elsewhere. */
function Menu({ path }: { path: string }) {
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

function isIn(path: string, area: string): boolean {
  return path === area || path.startsWith(`${area}/`) || (area === '/lessons' && path.startsWith('/quiz/'))
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

const themes: readonly { theme: Theme; name: string; icon: 'sun' | 'moon' | 'half' }[] = [
  { theme: 'system', name: 'the system’s theme', icon: 'half' },
  { theme: 'light', name: 'the light theme', icon: 'sun' },
  { theme: 'dark', name: 'the dark theme', icon: 'moon' },
]

function ThemeButton() {
  const [theme, setTheme] = useState(storedTheme)
  const index = themes.findIndex((candidate) => candidate.theme === theme)
  const current = themes[index] ?? themes[0]
  const next = themes[(index + 1) % themes.length]
  return (
    <Button
      look="icon"
      aria-label={`Now ${current?.name}; change to ${next?.name}`}
      title={`Change to ${next?.name}`}
      onClick={() => {
        if (!next) return
        applyTheme(next.theme)
        setTheme(next.theme)
      }}
    >
      <Icon name={current?.icon ?? 'half'} />
    </Button>
  )
}

/** Says when nothing can be kept, or when another tab's newer version took the storage over. */
function StorageNotice() {
  const { problem } = useStorage()
  const [outdated, setOutdated] = useState(false)
  const [dismissed, setDismissed] = useState(false)
  useEffect(() => {
    const onOutdated = () => setOutdated(true)
    addEventListener('roundtrip-outdated', onOutdated)
    return () => removeEventListener('roundtrip-outdated', onOutdated)
  }, [])
  const message = outdated
    ? 'Another tab runs a newer version of the lab. What you type here is no longer stored: reload this tab to go on.'
    : dismissed
      ? undefined
      : problem
  return (
    <div role="status">
      {message && (
        <div className={styles['notice']}>
          <Icon name="warning" />
          <p>{message}</p>
          {outdated ? (
            <Button onClick={() => location.reload()}>Reload</Button>
          ) : (
            <Button look="icon" aria-label="Close this notice" onClick={() => setDismissed(true)}>
              <Icon name="close" />
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
