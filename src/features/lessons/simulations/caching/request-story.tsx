import { RfcLink } from '#workbench/rfc-link.tsx'
import type { Answer, Decision } from './cache.ts'
import styles from './caching.module.css'
import type { CachingEvent, Leg } from './model.ts'
import { sayEvent, sayTime, verdictWords } from './words.ts'

/** The last thing that happened: each stop of the request with its decisions, and what was sent between. */
export function RequestStory({ event }: { event: CachingEvent | undefined }) {
  if (!event) return <p className={styles['nothing']}>Nobody has asked yet. Let Ada ask.</p>
  const title = `At ${sayTime(event.at)}: ${sayEvent(event)}`
  if (event.kind === 'changed') {
    return (
      <div className={styles['story']}>
        <p data-wrong="no">
          <strong>{title}</strong>
        </p>
        <p>No cache hears of it: each goes on by the clock.</p>
      </div>
    )
  }
  const { browser, cdn, toCdn, toOrigin } = event
  return (
    <div className={styles['story']}>
      <p data-wrong={event.wrong}>
        <strong>{title}</strong>
      </p>
      <ol>
        <li>
          <Stop
            name={`${event.user}’s browser ${verdictWords[browser.verdict]}`}
            decisions={browser.decisions}
          />
        </li>
        {toCdn && cdn && (
          <li>
            <Between leg={toCdn} />
            <Stop name={`The CDN ${verdictWords[cdn.verdict]}`} decisions={cdn.decisions} />
          </li>
        )}
        {toOrigin && (
          <li>
            <Between leg={toOrigin} />
            <p className={styles['stop']}>
              <b>
                The origin answers{' '}
                {toOrigin.answer.status === 304 ? 'that it still holds' : 'with its content'}
              </b>
            </p>
          </li>
        )}
      </ol>
    </div>
  )
}

function Stop({ name, decisions }: { name: string; decisions: readonly Decision[] }) {
  return (
    <div className={styles['stop']}>
      <b>{name}</b>
      <ul>
        {decisions.map(({ says, source }) => {
          const [number = '', section = ''] = source.split('#')
          return (
            <li key={says}>
              {says} <RfcLink number={number} section={section} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Between({ leg: { conditional, answer } }: { leg: Leg }) {
  return (
    <p className={styles['between']}>
      <span>→ GET{conditional ? ', If-None-Match' : ''}</span>
      <span>
        ← {answer.status} {fieldsOf(answer)}
      </span>
    </p>
  )
}

function fieldsOf({ cacheControl, etag, age, vary }: Answer): string {
  return [
    cacheControl && `Cache-Control: ${cacheControl}`,
    etag !== undefined && `ETag: ${etag}`,
    age !== undefined && `Age: ${age}`,
    vary.length > 0 && `Vary: ${vary.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
