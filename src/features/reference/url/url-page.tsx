import { Link } from 'wouter'
import { InShort } from '#features/reference/in-short.tsx'
import { ReferenceLayout, ReferenceSection } from '#features/reference/reference-layout.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import { UrlTakenApart } from '#workbench/url-taken-apart.tsx'
import { encodedCharacters, urlPartEntries } from './url-part-entries.ts'
import styles from './url-page.module.css'

const EXAMPLE = 'https://ada:secret@shop.example:8443/lamps/desk?sort=price&tag=a%20b#reviews'

/** The page at `/reference/url`: a URL to take apart, what each part is, and how to write what can’t stand in one. */
export default function UrlPage() {
  const example = new URL(EXAMPLE)
  return (
    <ReferenceLayout
      title="Parts of a URL"
      description="Scheme, host, port, path, query, fragment: what each part of a URL is for, how it is written, and what of it is sent."
      place={{ digit: 2 }}
      head={
        <>
          <h1>Parts of a URL</h1>
          <p>
            A URL says how to reach a resource and which one is meant. Not all of it is sent: change the one
            below and watch which part goes where.
          </p>
        </>
      }
      short={
        <InShort
          facts={[
            [
              'Defined in',
              <ul key="defined">
                <li>
                  <RfcLink number="3986" section="3" />
                </li>
                <li>
                  <a href="https://url.spec.whatwg.org/">URL standard</a>, which browsers go by
                </li>
              </ul>,
            ],
            ['For http and https', <RfcLink key="http" number="9110" section="4.2" />],
            [
              'How long may it be?',
              <>
                No rule; all should take 8,000 bytes (<RfcLink number="9110" section="4.1" />)
              </>,
            ],
            ['Sent', 'Path and query as the request target, the host in `Host`'],
            ['Never sent', 'The fragment, and the userinfo'],
            [
              'Fields with a URL in them',
              <ul key="fields">
                {['Host', 'Location', 'Referer', 'Origin', 'Link'].map((name) => (
                  <li key={name}>
                    <Link href={`/reference/fields/${name}`}>{name}</Link>
                  </li>
                ))}
              </ul>,
            ],
          ]}
          learn={['url-anatomy']}
        />
      }
    >
      <div className={styles['apart']}>
        <UrlTakenApart url={EXAMPLE} />
      </div>
      <ReferenceSection title="Part by part">
        <dl className={styles['parts']}>
          {urlPartEntries.map(({ kind, is, written, rfc, property }) => (
            <div key={kind}>
              <dt>
                {kind.charAt(0).toUpperCase() + kind.slice(1)} <RfcLink {...rfc} />
              </dt>
              <dd>
                <p>{is}</p>
                <p>
                  <InlineText text={written} />
                </p>
                <p className={styles['code']}>
                  <code>url.{property}</code> <code>{JSON.stringify(example[property])}</code>
                </p>
              </dd>
            </div>
          ))}
        </dl>
        <p className={styles['note']}>
          The values are those of <code className={styles['long']}>{EXAMPLE}</code> in a browser’s{' '}
          <code>URL</code>.
        </p>
      </ReferenceSection>
      <ReferenceSection title="Characters to encode">
        <p className={styles['note']}>
          A character that would be taken for punctuation, or that is no ASCII, is written as its UTF-8 bytes:
          a <code>%</code> and two hexadecimal digits each (<RfcLink number="3986" section="2.1" />
          ). In code <code>encodeURIComponent()</code> does it for one value.
        </p>
        <table className={styles['characters']}>
          <thead>
            <tr>
              <th scope="col">Character</th>
              <th scope="col">Encoded</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {encodedCharacters.map(({ character, name, why }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <code>{encodeURIComponent(character)}</code>
                </td>
                <td>
                  <InlineText text={why} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ReferenceSection>
    </ReferenceLayout>
  )
}
