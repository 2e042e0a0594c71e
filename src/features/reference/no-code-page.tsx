import { Link } from 'wouter'
import { statusCodes } from '#http/status.ts'
import styles from './plain-page.module.css'
import { StatusLink } from './status-link.tsx'

/** Stands where no status code was named: what one looks like, and the codes whose phrase has those words. */
export function NoCodePage({ text }: { text: string }) {
  const words = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  const found = statusCodes.filter(
    ({ phrase }) => words.length > 0 && words.every((word) => phrase.toLowerCase().includes(word)),
  )
  return (
    <main className={styles['page']}>
      <title>No such status code · Roundtrip</title>
      <h1>“{text}” is not a status code</h1>
      <p>
        A status code is a number of three digits, from 100 to 599. The first digit is its class: 2 it worked,
        3 go elsewhere, 4 the request is at fault, 5 the server is.
      </p>
      {found.length > 0 && (
        <>
          <p>Did you mean</p>
          <ul>
            {found.map(({ code }) => (
              <li key={code}>
                <StatusLink code={code} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href="/reference">All status codes and methods</Link>
      </p>
    </main>
  )
}
