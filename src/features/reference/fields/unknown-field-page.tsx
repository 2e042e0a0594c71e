import { Link } from 'wouter'
import styles from '#features/reference/plain-page.module.css'
import { fieldEntries } from '#http/field-registry.ts'
import { isForbiddenField } from '#http/forbidden-field.ts'
import { isToken } from '#http/method.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { FieldLink } from './field-link.tsx'

/** Stands where a field was named that the reference does not describe: what one may make of it, and which are like it. */
export function UnknownFieldPage({ name }: { name: string }) {
  const alike = namedAlike(name)
  return (
    <main className={styles['page']}>
      <title>{`${name} · Roundtrip`}</title>
      <h1>{isToken(name) ? `${name} is not described here` : `“${name}” can’t be a field name`}</h1>
      {isToken(name) ? (
        <>
          <p>
            Anybody may make up a field, and whoever does not know it passes over it. Client and server may
            have agreed on this one between themselves; its documentation is theirs.{' '}
            {name.toLowerCase().startsWith('x-') &&
              'X- at the front once marked such fields. New ones do without it (RFC 6648). '}
            The{' '}
            <a href="https://www.iana.org/assignments/http-fields/http-fields.xhtml">registry of fields</a>{' '}
            lists every one that is registered.
          </p>
          <p>
            <InlineText text={whatAPageMay(name)} /> To see it on its way,{' '}
            <Link href="/sandbox">send one</Link> and open Headers.
          </p>
        </>
      ) : (
        <p>
          A field name is one word of letters, digits and <code>! # $ % &amp; ' * + - . ^ _ ` | ~</code>.
          Small and capital letters don’t differ.
        </p>
      )}
      {alike.length > 0 && (
        <>
          <p>Did you mean</p>
          <ul>
            {alike.map((entry) => (
              <li key={entry.name}>
                <FieldLink entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href="/reference/fields">All header fields</Link>
      </p>
    </main>
  )
}

function whatAPageMay(name: string): string {
  const set = isForbiddenField(name)
    ? 'A page can’t set it: `fetch()` drops it.'
    : 'A page may set it in a request; another origin is asked first, with a preflight.'
  return `${set} In a response from another origin it is hidden from JavaScript unless \`Access-Control-Expose-Headers\` lists it.`
}

/** Up to six fields that share the most words with the name; without any, none. */
function namedAlike(name: string) {
  const words = wordsOf(name)
  return fieldEntries
    .map((entry) => ({ entry, shared: wordsOf(entry.name).filter((word) => words.includes(word)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 6)
    .map(({ entry }) => entry)
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word !== 'x')
}
