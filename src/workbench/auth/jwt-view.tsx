import { claimMeanings, decodeJwt, headerMeanings, timeClaims } from '#http/jwt.ts'
import styles from './auth.module.css'
import { timeInWords } from './jwt-times.ts'
import { useNow } from './use-now.ts'

/** What a token says, claim by claim, where it is a JWT; nothing where it is not. */
export function JwtView({ token }: { token: string }) {
  const now = useNow()
  const decoded = decodeJwt(token)
  if (!decoded) return null
  const { header, claims, signature } = decoded
  const expires = claims['exp']
  const expired = typeof expires === 'number' && expires * 1_000 <= now
  return (
    <section className={styles['jwt']} aria-label="What it says">
      <h3>This token is a JWT: anyone can read it, only its maker can change it.</h3>
      {typeof expires === 'number' && (
        <p className={styles['expiry']} data-expired={expired}>
          {expired ? 'Servers refuse it: ' : 'By the lab’s clock it is '}
          {timeInWords('exp', expires, now)}.
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Value</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          <Rows title="Header" members={header} meanings={headerMeanings} now={now} />
          <Rows title="Claims" members={claims} meanings={claimMeanings} now={now} />
        </tbody>
      </table>
      <p className={styles['note']}>
        Its signature{' '}
        {signature === ''
          ? 'is empty: no server should take it.'
          : `has ${signature.length} characters. A server checks it with its key; reading needs none.`}
      </p>
    </section>
  )
}

function Rows(props: {
  title: string
  members: Readonly<Record<string, unknown>>
  meanings: Readonly<Record<string, string>>
  now: number
}) {
  return (
    <>
      <tr>
        <th scope="colgroup" colSpan={3} className={styles['group']}>
          {props.title}
        </th>
      </tr>
      {Object.entries(props.members).map(([name, value]) => (
        <tr key={name}>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>
            <code>{JSON.stringify(value)}</code>
            {timeClaims.includes(name) && typeof value === 'number' && (
              <small>
                {dateOf(value)}, {timeInWords(name, value, props.now)}
              </small>
            )}
          </td>
          <td>
            {Object.hasOwn(props.meanings, name) ? props.meanings[name] : 'Agreed between issuer and server.'}
          </td>
        </tr>
      ))}
    </>
  )
}

function dateOf(seconds: number): string {
  const date = new Date(seconds * 1_000)
  return Number.isNaN(date.getTime())
    ? 'no date'
    : date.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'medium' })
}
