import { useId, useState } from 'react'
import type { ImportedRequest } from '#http/imported.ts'
import { TextField } from '#ui/field.tsx'
import { MethodName } from '#workbench/method-name.tsx'
import styles from './import.module.css'
import { broughtAlong } from './read-source.ts'

/** From how many on a filter is of use, and how many are listed at once. */
const MANY = 12
const MOST = 100

/** The requests that were found, with their folders; one of them is chosen. */
export function FoundRequests(props: {
  requests: readonly ImportedRequest[]
  chosen: number
  onChoose: (index: number) => void
}) {
  const name = useId()
  const [filter, setFilter] = useState('')
  const { requests, chosen } = props
  const [only, ...others] = requests
  if (only && others.length === 0) {
    return (
      <p className={styles['one']}>
        <Described request={only} />
      </p>
    )
  }
  const wanted = filter.trim().toLowerCase()
  const matching = requests
    .map((request, index) => ({ request, index }))
    .filter(({ request: { name: title, folders, draft } }) =>
      [title, ...folders, draft.method, draft.url].join(' ').toLowerCase().includes(wanted),
    )
  const listed = matching.slice(0, MOST)

  return (
    <div className={styles['many']}>
      {requests.length > MANY && <TextField label="Find a request" value={filter} onChange={setFilter} />}
      <fieldset>
        <legend className="visually-hidden">Request to use</legend>
        {listed.map(({ request, index }, at) => {
          const path = request.folders.join(' / ')
          const above = at > 0 ? listed[at - 1]?.request.folders.join(' / ') : ''
          return (
            <div key={index}>
              {path !== above && <p className={styles['folder']}>{path === '' ? 'No folder' : path}</p>}
              <label className={styles['request']}>
                <input
                  type="radio"
                  name={name}
                  checked={index === chosen}
                  onChange={() => props.onChoose(index)}
                />
                <Described request={request} />
              </label>
            </div>
          )
        })}
      </fieldset>
      {matching.length === 0 && <p>Nothing has “{filter}” in its name, folder, method or URL.</p>}
      {matching.length > MOST && <p>{matching.length - MOST} more: write a part of the name to find it.</p>}
    </div>
  )
}

function Described({ request }: { request: ImportedRequest }) {
  const { name, draft } = request
  const more = broughtAlong(request)
  return (
    <span className={styles['described']}>
      <span>
        <MethodName method={draft.method} /> <span className={styles['target']}>{draft.url}</span>
      </span>
      {(name !== '' || more !== '') && (
        <small>{[name, more].filter((part) => part !== '').join(' · ')}</small>
      )}
    </span>
  )
}
