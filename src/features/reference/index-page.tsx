import { Link } from 'wouter'
import { unregisteredCodes } from '#content/reference.ts'
import { fieldTopics } from '#http/field-topics.ts'
import { methods, promiseOf } from '#http/method.ts'
import { otherMethods } from '#http/other-methods.ts'
import { classMeaning } from '#http/status.ts'
import { MethodMark, promiseMeaning } from '#workbench/method-mark.tsx'
import styles from './index-page.module.css'
import { MethodLink } from './method-link.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import { classHue } from '#workbench/status-hue.ts'
import { RowList } from './row-list.tsx'
import { statusClasses, type StatusClassEntry } from './status-classes.ts'
import { StatusLink } from './status-link.tsx'
import { unregisteredRows } from './unregistered-rows.tsx'

/** The start of the reference: every status code by its class, the methods, the fields by topic, and URLs. */
export function IndexPage() {
  return (
    <main className={styles['page']}>
      <title>Reference · Roundtrip</title>
      <meta
        name="description"
        content="Every registered HTTP status code, every method and the header fields: what each means, whether to send again, and one to try."
      />
      <h1>Reference</h1>
      <p className={styles['lead']}>
        Every registered status code and method, and the header fields of HTTP: what each says, whether you may
        send again, what goes with it, and one to try.
      </p>
      <section aria-labelledby="status-codes" className={styles['part']}>
        <h2 id="status-codes">Status codes</h2>
        <p className={styles['hint']}>
          The first digit says how it went. A client that doesn’t know a code treats it as the first of its
          class (
          <RfcLink number="9110" section="15" />
          ).
        </p>
        {statusClasses.map((each) => (
          <StatusClassRow key={each.digit} entry={each} />
        ))}
      </section>
      <section aria-labelledby="methods" className={styles['part']}>
        <h2 id="methods">Methods</h2>
        <p className={styles['hint']}>The mark before a method is its promise:</p>
        <ul className={styles['promises']}>
          {['GET', 'PUT', 'POST'].map((method) => (
            <li key={method}>
              <MethodMark method={method} /> {promiseMeaning[promiseOf(method)]}
            </li>
          ))}
        </ul>
        <RowList
          rows={methods.map(({ name, meaning }) => ({
            key: name,
            label: <MethodLink name={name} />,
            text: `${meaning} ${promised(name)}`,
          }))}
        />
      </section>
      <section aria-labelledby="other-methods" className={styles['part']}>
        <h2 id="other-methods">Methods of other standards</h2>
        <p className={styles['hint']}>
          Registered, too, most of them for WebDAV: files on a server, with properties, locks and versions.
          Servers that don’t take part answer <StatusLink code={405} /> or <StatusLink code={501} />.
        </p>
        <ul className={styles['others']}>
          {otherMethods.map(({ name }) => (
            <li key={name}>
              <MethodLink name={name} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="fields" className={styles['part']}>
        <h2 id="fields">Header fields</h2>
        <p className={styles['hint']}>
          What the lines of a message’s head mean, and which of them JavaScript may see.{' '}
          <Link href="/reference/fields">All fields, with a filter</Link>
        </p>
        <ul className={`${styles['codes']} ${styles['topics']}`}>
          {fieldTopics.map(({ id, title, names }) => (
            <li key={id}>
              <Link href={`/reference/fields#${id}`}>
                <span className={styles['code']}>{names.length}</span> <span>{title}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="url" className={styles['part']}>
        <h2 id="url">Parts of a URL</h2>
        <p className={styles['hint']}>
          Scheme, host, port, path, query, fragment: <Link href="/reference/url">take one apart</Link>.
        </p>
      </section>
      <section aria-labelledby="unregistered" className={styles['part']}>
        <h2 id="unregistered">Not registered, and met all the same</h2>
        <RowList rows={unregisteredRows(unregisteredCodes)} />
      </section>
    </main>
  )
}

function promised(method: string): string {
  const words = { safe: 'Safe.', idempotent: 'Idempotent.', neither: 'Neither safe nor idempotent.' }
  return words[promiseOf(method)]
}

function StatusClassRow({ entry }: { entry: StatusClassEntry }) {
  const { digit, name, codes } = entry
  return (
    <div className={`${styles['class']} ${classHue(digit)}`}>
      <div>
        <h3 className={styles['name']}>
          <span className={styles['digit']}>{digit}xx</span> {name}
        </h3>
        <p>{classMeaning[digit]}</p>
      </div>
      <ul className={styles['codes']}>
        {codes.map(({ code, phrase }) => (
          <li key={code}>
            <Link href={`/reference/status/${code}`}>
              <span className={styles['code']}>{code}</span> <span>{phrase}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
