import { useId, useRef, useState, type DragEvent } from 'react'
import { byteSize } from '#http/describe.ts'
import type { ImportedRequest } from '#http/imported.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldMessage, inputClass, monoClass } from '#ui/field.tsx'
import styles from './import.module.css'
import { FoundRequests } from './found-requests.tsx'
import { Notes } from './notes.tsx'
import { noRequest, type Found } from './read-source.ts'
import { useFound } from './use-found.ts'

/** More than this in a text area makes typing slow: such a file is named, not shown. */
const SHOWN_MOST = 200_000

/** A text or file, what is recognised in it, and the one request that is to be used. */
export function ImportDialog(props: {
  text: string
  fileName?: string | undefined
  onUse: (found: Found, request: ImportedRequest) => void
  /** Saves everything that was found as a collection, where there are collections. */
  onSaveAll?: ((found: Found, fileName: string | undefined) => void) | undefined
  /** Keeps an environment that comes without a request. */
  onKeep: (found: Found) => void
  onClose: () => void
}) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [source, setSource] = useState({ text: props.text, fileName: props.fileName })
  const [unreadable, setUnreadable] = useState<string>()
  const { found, problem, current } = useFound(source.text, source.fileName)
  const [chosen, choose] = useState<{ of: Found; index: number }>()
  const index = chosen !== undefined && chosen.of === found ? chosen.index : 0
  const request = found?.requests[index]

  const read = async (file: File | undefined) => {
    if (!file) return
    try {
      setSource({ text: await file.text(), fileName: file.name })
      setUnreadable(undefined)
    } catch {
      setUnreadable(`${file.name} can’t be read. Is it still where it was?`)
    }
  }
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0]
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    void read(file)
  }
  const { text, fileName } = source
  const saveAll = props.onSaveAll

  return (
    <Dialog
      ref={dialog}
      title="Import a request"
      className={styles['dialog'] ?? ''}
      onClose={props.onClose}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <div className={styles['content']}>
        {text.length > SHOWN_MOST ? (
          <p className={styles['file']}>
            <b>{fileName ?? 'Text'}</b> {byteSize(text.length)}{' '}
            <button
              type="button"
              className={styles['link']}
              onClick={() => setSource({ text: '', fileName: undefined })}
            >
              Take it out
            </button>
          </p>
        ) : (
          <div>
            <label className={styles['label']} htmlFor={`${id}-text`}>
              Command or text
            </label>
            <textarea
              id={`${id}-text`}
              className={`${inputClass} ${monoClass} ${styles['text']}`}
              rows={6}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              placeholder={"curl 'https://httpbin.org/get?id=3' -H 'Accept: application/json'"}
              aria-describedby={`${id}-hint`}
              value={text}
              onChange={({ target }) => setSource({ text: target.value, fileName: undefined })}
            />
          </div>
        )}
        <div className={styles['choose']}>
          <label className={`${buttonClass()} ${styles['picker']}`}>
            Choose a file…
            <input
              type="file"
              className="visually-hidden"
              onChange={({ target }) => {
                void read(target.files?.[0])
                target.value = ''
              }}
            />
          </label>
          <p id={`${id}-hint`}>
            {fileName !== undefined && text.length <= SHOWN_MOST && <b>{fileName}. </b>}
            curl, fetch(…), an HTTP message, HAR, OpenAPI 3, Postman 2.1 (its environments, too) or .http.
            Files can be dropped here.
          </p>
        </div>
        {unreadable !== undefined && <FieldMessage severity="stop">{unreadable}</FieldMessage>}
        <div role="status" className={styles['found']}>
          {problem !== undefined && <FieldMessage severity="stop">{problem}</FieldMessage>}
          {found && found.requests.length === 0 && !found.environment && (
            <FieldMessage severity="stop">{noRequest(found)}</FieldMessage>
          )}
          {found && (found.requests.length > 0 || found.environment) && (
            <p>
              Recognised: <b>{found.source}</b>
              {found.environment &&
                ` “${found.environment.name}”, ${found.environment.variables.length} ${found.environment.variables.length === 1 ? 'variable' : 'variables'}`}
              {found.requests.length > 1 && `, ${found.requests.length.toLocaleString('en')} requests`}
            </p>
          )}
        </div>
        {found && found.requests.length > 0 && (
          <FoundRequests
            key={source.text}
            requests={found.requests}
            chosen={index}
            onChoose={(at) => choose({ of: found, index: at })}
          />
        )}
        {found && found.notes.length > (found.requests.length === 0 && !found.environment ? 1 : 0) && (
          <Notes notes={found.notes} />
        )}
      </div>
      <div className={styles['foot']}>
        <p>Nothing is sent. What stands in the sandbox can be brought back.</p>
        <Button onClick={() => dialog.current?.close()}>Cancel</Button>
        {saveAll && found && found.requests.length > 1 && (
          <Button
            disabled={!current}
            onClick={() => {
              dialog.current?.close()
              saveAll(found, fileName)
            }}
          >
            Save all {found.requests.length.toLocaleString('en')} as a collection
          </Button>
        )}
        <Button
          look="primary"
          disabled={!(request || found?.environment) || !current}
          onClick={() => {
            if (!found) return
            dialog.current?.close()
            if (request) props.onUse(found, request)
            else if (found.environment) props.onKeep(found)
          }}
        >
          {!request && found?.environment ? 'Add this environment' : 'Use this request'}
        </Button>
      </div>
    </Dialog>
  )
}
