import styles from './caching.module.css'
import { ageOf, freshnessLifetime, type Stored } from './freshness.ts'
import type { Contents } from './model.ts'

/** What each cache holds now, with the arithmetic of its age (RFC 9111, 4.2.3). */
export function KeptTable({ contents, now }: { contents: Contents | undefined; now: number }) {
  const rows = (
    [
      ['Ada’s browser', contents?.Ada ?? [], false],
      ['Ben’s browser', contents?.Ben ?? [], false],
      ['CDN', contents?.cdn ?? [], true],
    ] as const
  ).flatMap(([name, kept, shared]) =>
    kept.length === 0
      ? [{ name, shared, stored: undefined }]
      : kept.map((stored) => ({ name, shared, stored: stored as Stored | undefined })),
  )
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label="What is stored now">
      <table className={styles['kept']}>
        <thead>
          <tr>
            <th scope="col">Stored in</th>
            <th scope="col">Content</th>
            <th scope="col">Age</th>
            <th scope="col">Fresh for</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, stored, shared }, index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {stored ? (
                <Row stored={stored} shared={shared} now={now} />
              ) : (
                <td colSpan={3} className={styles['none']}>
                  nothing
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ stored, shared, now }: { stored: Stored; shared: boolean; now: number }) {
  const { initialAge, residentTime, currentAge } = ageOf(stored, now)
  const { seconds, from } = freshnessLifetime(stored.directives, shared)
  const left = seconds - currentAge
  const lifetime = from === 'nothing' ? 'no lifetime given' : `${from} ${seconds}`
  const chosen = Object.entries(stored.chosenBy).map(([name, value]) => `${name}: ${value}`)
  return (
    <>
      <td>
        {stored.body}
        {chosen.length > 0 && <small> for {chosen.join(', ')}</small>}
      </td>
      <td>
        {initialAge} on arrival + {residentTime} here = <b>{currentAge} s</b>
      </td>
      <td>
        {from === 'nothing' ? lifetime : `${lifetime} − ${currentAge} = `}
        {from !== 'nothing' && <b>{left > 0 ? `${left} s` : 'stale'}</b>}
        {stored.directives.has('no-cache') && <small> no-cache: asked about each time</small>}
      </td>
    </>
  )
}
