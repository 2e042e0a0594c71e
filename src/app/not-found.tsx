import { Link, useLocation } from 'wouter'
import { WireDrawing } from '#workbench/drawing/wire-drawing.tsx'
import styles from './page.module.css'

/** An address of the lab where nothing is: what a 404 says, and the ways on. */
export function NotFound() {
  const [path] = useLocation()
  return (
    <main className={styles['page']}>
      <title>404 Not Found · Roundtrip</title>
      <h1>404 Not Found</h1>
      <p>
        You asked for <code>{path}</code>, and there is no such page in the lab. A 404 is an answer all the
        same: someone received your request, understood it, and looked.
      </p>
      <div className={styles['wide']}>
        <WireDrawing
          name="Your browser asked for this page, and the answer was 404"
          client="your browser"
          server={typeof location === 'undefined' ? '' : location.host}
          steps={[
            {
              kind: 'hop',
              method: 'GET',
              target: path,
              dashed: false,
              response: { status: 404, reason: 'Not Found' },
              server: ['looked', 'nothing there'],
            },
          ]}
        />
      </div>
      <p>
        Mistyped, or moved: try the <Link href="/lessons">lessons</Link>, the{' '}
        <Link href="/sandbox">sandbox</Link>, or{' '}
        <Link href="/lessons/status-codes">what other status codes say</Link>.
      </p>
    </main>
  )
}
