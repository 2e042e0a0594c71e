import { Fragment } from 'react'
import { Link } from 'wouter'
import type { StatusReference } from '#content/reference-entry.ts'
import { statusEntry } from '#http/status.ts'
import { InShort } from './in-short.tsx'
import styles from './in-short.module.css'
import { RfcLink } from '#workbench/rfc-link.tsx'

const actors: Record<StatusReference['act']['who'], string> = {
  client: 'Client',
  server: 'Server',
  both: 'Both sides',
  nobody: 'Nobody',
}

/** A status code's facts. */
export function StatusInShort({ entry }: { entry: StatusReference }) {
  const { act, fields, code } = entry
  return (
    <InShort
      facts={[
        [
          'Who must act',
          <Fragment key="act">
            <b className={styles[act.who]}>{actors[act.who]}</b>: {act.must}
          </Fragment>,
        ],
        ['Send again?', entry.again],
        ['Was it done?', entry.done],
        [
          'Fields that go with it',
          fields.length === 0 ? 'None of its own' : <Fields key="fields" fields={fields} />,
        ],
        ['Cacheable by default?', entry.cache],
        ['Has content?', entry.content],
        ['Defined in', <DefinedIn key="rfc" code={code} draft={entry.draft} />],
      ]}
      learn={entry.learn}
    />
  )
}

function Fields({ fields }: Pick<StatusReference, 'fields'>) {
  return (
    <ul>
      {fields.map(({ name, note }) => (
        <li key={name}>
          <Link href={`/reference/fields/${name}`} className={styles['field']}>
            {name}
          </Link>
          {note !== undefined && ` (${note})`}
        </li>
      ))}
    </ul>
  )
}

function DefinedIn({ code, draft }: { code: number; draft: string | undefined }) {
  const rfc = statusEntry(code)?.rfc
  if (rfc) return <RfcLink {...rfc} />
  return (
    <>
      An <a href={`https://datatracker.ietf.org/doc/${draft}/`}>Internet-Draft</a>; registered for a time only
    </>
  )
}
