import { useEffect, useRef, useState } from 'react'
import type { Cookie } from '#http/cookie.ts'
import type { CookieJarView } from '#http/lab-network.ts'
import { setCookieLine } from '#http/set-cookie.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Segments } from '#ui/segments.tsx'
import { useNetwork } from '#workbench/network-context.ts'
import { AddCookie, type NewCookie } from './add-cookie.tsx'
import { byDomain, cookieRules, urlOf } from './cookie-words.ts'
import styles from './cookies.module.css'

type Client = 'browser' | 'script'

const clients = [
  { value: 'browser', label: 'Browser' },
  { value: 'script', label: 'Script' },
] as const

/** The cookies that each client of the lab keeps: to look at, to change, to throw away. */
export function CookieJars(props: { client: Client; url: string }) {
  const network = useNetwork()
  const [shown, setShown] = useState<Client>(props.client)
  const jar = network.cookies[shown]
  const cookies = useCookies(jar)
  const [draft, setDraft] = useState<NewCookie>({ url: originOf(props.url), line: '' })
  const editor = useRef<HTMLInputElement>(null)
  useEffect(() => void network.start(), [network])
  const edit = (cookie: Cookie) => {
    setDraft({ url: urlOf(cookie), line: setCookieLine(cookie) })
    editor.current?.focus()
  }

  return (
    <div className={styles['jars']} role="group" aria-label="Cookie jars">
      <div className={styles['head']}>
        <Segments label="Whose jar" options={clients} value={shown} onChange={setShown} />
        {cookies.length > 0 && (
          <Button look="quiet" onClick={() => jar.clear()}>
            Empty this jar
          </Button>
        )}
      </div>
      {cookies.length === 0 ? (
        <p className={styles['empty']}>
          {shown === 'browser'
            ? 'The browser’s jar is empty. A server fills it with Set-Cookie, where credentials allow it; try https://httpbin.org/cookies/set/theme/dark.'
            : 'The script’s jar is empty. A server fills it with Set-Cookie while “Keep cookies” is on.'}
        </p>
      ) : (
        byDomain(cookies).map(([domain, kept]) => (
          <table key={domain} className={styles['table']}>
            <caption>{domain}</caption>
            <thead>
              <tr>
                <th scope="col">Cookie</th>
                <th scope="col">Goes along</th>
                <th scope="col">
                  <span className="visually-hidden">Change</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {kept.map((cookie) => (
                <CookieRow
                  key={`${cookie.name} ${cookie.path}`}
                  cookie={cookie}
                  onEdit={() => edit(cookie)}
                  onRemove={() => jar.remove(cookie)}
                />
              ))}
            </tbody>
          </table>
        ))
      )}
      <AddCookie jar={jar} ref={editor} value={draft} onChange={setDraft} />
    </div>
  )
}

function CookieRow(props: { cookie: Cookie; onEdit: () => void; onRemove: () => void }) {
  const { cookie } = props
  const name = cookie.name === '' ? 'the nameless cookie' : cookie.name
  return (
    <tr>
      <th scope="row">
        <code>{cookie.name}</code>
        <span className="visually-hidden">=</span>
        <code className={styles['value']}>{cookie.value === '' ? '(empty)' : cookie.value}</code>
      </th>
      <td>
        <ul>
          {cookieRules(cookie).map((rule) => (
            <li key={rule.name}>
              <b>{rule.name}</b> {rule.means}
            </li>
          ))}
        </ul>
      </td>
      <td className={styles['actions']}>
        <Button look="quiet" aria-label={`Edit ${name}`} onClick={props.onEdit}>
          Edit
        </Button>
        <Button look="icon" aria-label={`Delete ${name}`} onClick={props.onRemove}>
          <Icon name="close" />
        </Button>
      </td>
    </tr>
  )
}

function useCookies(jar: CookieJarView): readonly Cookie[] {
  const [cookies, setCookies] = useState(() => jar.list())
  useEffect(() => {
    const read = () => setCookies(jar.list())
    read()
    return jar.subscribe(read)
  }, [jar])
  return cookies
}

function originOf(url: string): string {
  const { origin = 'null' } = URL.parse(url.trim()) ?? {}
  return origin === 'null' ? 'https://httpbin.org/' : `${origin}/`
}
