import { Link } from 'wouter'
import styles from './plain-page.module.css'

/** Says that the reference of fields is not written yet, and where to look meanwhile. */
export function FieldPage({ name }: { name: string }) {
  return (
    <main className={styles['page']}>
      <title>{`${name} · Roundtrip`}</title>
      <h1>{name}</h1>
      <p>
        The reference of fields is not written yet. Until then,{' '}
        <a href="https://www.rfc-editor.org/rfc/rfc9110.html#section-18.4">RFC 9110</a> describes most fields
        that you will meet, and the{' '}
        <a href="https://www.iana.org/assignments/http-fields/http-fields.xhtml">registry of fields</a> names
        the specification of every other.
      </p>
      <p>
        To see which fields a request really carries, and who wrote them,{' '}
        <Link href="/sandbox">send one</Link> and open Headers. Or look at{' '}
        <Link href="/reference">all status codes and methods</Link>.
      </p>
    </main>
  )
}
