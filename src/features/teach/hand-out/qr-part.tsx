import { useEffect, useMemo, useState } from 'react'
import { fileName } from '#features/teach/class/file-name.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { downloadText } from '#workbench/download.ts'
import styles from './hand-out-view.module.css'
import type { LinkFor } from './use-link.ts'

type Drawing = typeof import('./qr.ts')

/** The link as a QR code, for a projector or a sheet of paper: of short quizzes only. */
export function QrPart({ link, title }: { link: LinkFor; title: string }) {
  const [drawing, setDrawing] = useState<Drawing>()
  useEffect(() => {
    let current = true
    // Where it can't be loaded, the link is still there.
    import('./qr.ts').then(
      (loaded) => current && setDrawing(loaded),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [])
  const text = link?.()
  const qr = useMemo(() => (drawing && text !== undefined ? drawing.qrOf(text) : undefined), [drawing, text])
  return (
    <section className={styles['part']} aria-labelledby="qr-title">
      <h2 id="qr-title">QR code</h2>
      {!drawing || text === undefined ? (
        <p aria-busy="true">Drawing the code …</p>
      ) : qr ? (
        <div className={styles['qr']}>
          <svg
            role="img"
            aria-label={`QR code of the link to “${title}”`}
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            shapeRendering="crispEdges"
          >
            <path fill="#fff" d={`M0 0h${qr.size}v${qr.size}H0z`} />
            <path fill="#000" d={qr.path} />
          </svg>
          <div>
            <p>
              The code is the link, so it needs no server either. Show it large: {qr.size - 8} squares a side
              want a hand’s width on paper, and a tenth of the distance on a wall.
            </p>
            <Button
              onClick={() => downloadText(fileName(`${title} QR`, 'svg'), drawing.svgOf(qr), 'image/svg+xml')}
            >
              <Icon name="download" /> Save as SVG
            </Button>
          </div>
        </div>
      ) : (
        <p>
          This quiz is too long for a code that phones read: the link has {text.length.toLocaleString('en')}{' '}
          characters, and {drawing.MOST_IN_QR.toLocaleString('en')} is the most. A code can only hold the link
          itself, because there is no server here that a short one could point to. Put the link on a page the
          class knows, or hand out fewer or shorter questions at a time.
        </p>
      )}
    </section>
  )
}
