import { Link } from 'wouter'
import { isToken, methods } from '#http/method.ts'
import { MethodLink } from './method-link.tsx'
import styles from './plain-page.module.css'
import { StatusLink } from './status-link.tsx'

/** Stands where a method was named that the reference does not describe. */
export function UnknownMethodPage({ name }: { name: string }) {
  return (
    <main className={styles['page']}>
      <title>{`${name} · Roundtrip`}</title>
      <h1>{isToken(name) ? `${name} is not described here` : `“${name}” can’t be a method`}</h1>
      <p>
        A method is one word, and small and capital letters differ: <code>get</code> is not <code>GET</code>.
        Besides those of HTTP itself there are some dozens more, such as WebDAV’s{' '}
        <Link href="/reference/methods/PROPFIND">PROPFIND</Link>. The{' '}
        <a href="https://www.iana.org/assignments/http-methods/http-methods.xhtml">registry of methods</a>{' '}
        does not have this one.
      </p>
      <p>
        A server that does not know a method answers <StatusLink code={501} />. One that knows it, but not for
        this resource, answers <StatusLink code={405} />.
      </p>
      <ul className={styles['methods']}>
        {methods.map((each) => (
          <li key={each.name}>
            <MethodLink name={each.name} />
          </li>
        ))}
      </ul>
      <p>
        <Link href="/reference">All status codes and methods</Link>
      </p>
    </main>
  )
}
