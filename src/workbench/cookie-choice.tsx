import type { Credentials, RequestDraft } from '#http/request-draft.ts'
import { SelectField } from '#ui/field.tsx'
import { Check } from './check.tsx'
import styles from './request-tabs.module.css'

/** Whether cookies go along and are kept: fetch’s `credentials` for a page, a session for a script. */
export function CookieChoice(props: {
  client: RequestDraft['client']
  credentials: Credentials
  onChange: (credentials: Credentials) => void
}) {
  const { credentials, onChange } = props
  if (props.client === 'script') {
    return (
      <>
        <Check
          checked={credentials === 'include'}
          onChange={(keep) => onChange(keep ? 'include' : 'same-origin')}
        >
          Keep cookies
        </Check>
        <p className={styles['explain']}>
          As <code>requests.Session()</code> or <code>curl -b jar -c jar</code> would: what a server sets is
          sent back to it. Without a jar, each request starts as a stranger.
        </p>
      </>
    )
  }
  return (
    <>
      <div className={styles['choice']}>
        <SelectField label="Cookies" value={credentials} options={options} onChange={onChange} />
      </div>
      <p className={styles['explain']}>{meaning[credentials]}</p>
    </>
  )
}

const options = [
  { value: 'same-origin', label: 'Same origin only' },
  { value: 'include', label: 'Other origins too' },
  { value: 'omit', label: 'Never' },
] as const

const meaning: Record<Credentials, string> = {
  'same-origin':
    'credentials: "same-origin", as fetch() does by itself. Every host of the lab is another origin than this page, so no cookie goes along and none is kept.',
  include:
    'credentials: "include". Cookies go along and are kept, where the server allows it by Access-Control-Allow-Credentials.',
  omit: 'credentials: "omit". No cookie is sent, and none that comes back is kept.',
}
