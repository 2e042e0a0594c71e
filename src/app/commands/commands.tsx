import { useLayoutEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '#ui/button.tsx'
import { modHints, opensPalette, paletteKey } from '#ui/commands/palette-key.ts'
import { Icon } from '#ui/icon.tsx'
import { lazyPart } from '#ui/lazy-part.tsx'
import styles from './commands.module.css'

/** What can be shown over a page, whatever page it is. */
export type Overlay = 'palette' | 'shortcuts'

const overlays = lazyPart(async () => (await import('./overlays.tsx')).Overlays)
const loadKeys = () => import('./heard.ts')
let heard: Awaited<ReturnType<typeof loadKeys>> | undefined

/** The button that opens the palette, and the one place where keys are listened for; the rest comes when it is asked for. */
export function Commands() {
  const [overlay, show] = useState<Overlay>()
  const [asked, setAsked] = useState(false)
  const [, go] = useLocation()
  const lab = useMemo(() => ({ go, show }), [go])

  // Before the first paint: a key pressed as soon as the button is seen is heard.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (opensPalette(event)) {
        event.preventDefault()
        return show((now) => (now ? undefined : 'palette'))
      }
      // The first key that could be one brings the code that knows what it is for.
      if (/^(?:.|Enter|Escape)$/u.test(event.key)) {
        if (heard) return void heard.hear(event, lab)
        const hear = async () => (heard = await loadKeys()).hear(event, lab)
        // A part that can’t be loaded leaves a key that does nothing; the next one tries again.
        hear().catch(() => undefined)
      }
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [lab])

  if (overlay && !asked) setAsked(true)
  return (
    <>
      <Button
        look="icon"
        className={styles['open'] ?? ''}
        aria-label="Search and commands"
        aria-haspopup="dialog"
        {...modHints('Search and commands', paletteKey)}
        onPointerEnter={() => void overlays.preload()}
        onClick={() => show('palette')}
      >
        <Icon name="search" />
        <span className={styles['words']} aria-hidden="true">
          Search
        </span>
      </Button>
      {asked && <overlays.Part overlay={overlay} lab={lab} />}
    </>
  )
}
