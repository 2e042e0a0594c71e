import { useId, useRef, useState } from 'react'
import type { DraftProblem } from '#http/draft-problems.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { modHints, sendKey } from '#ui/commands/palette-key.ts'
import { FieldMessage } from '#ui/field.tsx'
import { useIdle } from '#ui/use-idle.ts'
import { Elapsed } from './elapsed.tsx'
import { saysRequest } from './import/incoming.ts'
import { urlColours, variablesNote } from './lazy-parts.ts'
import { MethodSelect } from './method-select.tsx'
import styles from './request-bar.module.css'
import type { SendState } from './use-send.ts'
import type { DraftVariables } from './variables/read-variables.ts'

/** Method, URL and Send; while a request is under way, Cancel. Sits in a form whose submit sends. */
export function RequestBar(props: {
  draft: RequestDraft
  problems: readonly DraftProblem[]
  variables: DraftVariables | undefined
  /** Whether one has tried to send what can't be sent: an empty URL is a problem only then. */
  attempted: boolean
  underWay: SendState['underWay']
  /** Why Send waits for something else first. */
  locked?: string | undefined
  onChange: (draft: RequestDraft) => void
  /** Told of a paste into the URL that says a whole request. */
  onRequestText: (text: string) => void
  onCancel: () => void
}) {
  const id = useId()
  const { draft, onChange, underWay, variables } = props
  const input = useRef<HTMLInputElement>(null)
  const [coloured, setColoured] = useState(false)
  // Once it is there, so that the text never stands without a colour.
  useIdle(() => void urlColours.preload().then(() => setColoured(true)))
  const problems = props.problems.filter(({ variable }) => variable === undefined)
  const method = problems.find(({ where }) => where === 'method')
  const url = draft.url === '' && !props.attempted ? undefined : problems.find(({ where }) => where === 'url')
  const elsewhere = problems.find(
    ({ where, severity }) => severity === 'stop' && where !== 'method' && where !== 'url',
  )
  const asScript = () => onChange({ ...draft, client: 'script' })

  return (
    <div>
      <div className={styles['bar']}>
        <MethodSelect
          method={draft.method}
          problemId={method && `${id}-method`}
          onChange={(chosen) => onChange({ ...draft, method: chosen })}
        />
        <div className={styles['address']}>
          <input
            ref={input}
            className={`${styles['url']} ${url ? styles['invalid'] : ''}`}
            aria-label="URL"
            aria-invalid={url !== undefined}
            aria-describedby={url && `${id}-url`}
            value={draft.url}
            inputMode="url"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder="https://httpbin.org/get"
            onPaste={(event) => {
              const text = event.clipboardData.getData('text')
              if (!saysRequest(text)) return
              event.preventDefault()
              props.onRequestText(text)
            }}
            onChange={(event) => onChange({ ...draft, url: event.target.value })}
          />
          {coloured && <urlColours.Part input={input} url={draft.url} variables={variables} />}
        </div>
        {underWay ? (
          <button
            key="send"
            type="button"
            className={`${styles['send']} ${styles['cancel']}`}
            aria-label="Cancel"
            aria-keyshortcuts="Escape"
            onClick={(event) => {
              // By the time its default action runs, this very button may be Send again.
              event.preventDefault()
              // The second click of a double click on Send is no wish to cancel.
              if (event.detail < 2) props.onCancel()
            }}
          >
            Cancel
            <Elapsed startedAt={underWay.startedAt} className={styles['elapsed']} />
          </button>
        ) : (
          <button
            key="send"
            type="submit"
            className={styles['send']}
            {...modHints('Send', sendKey)}
            aria-disabled={props.locked !== undefined}
            aria-describedby={props.locked === undefined ? undefined : `${id}-locked`}
          >
            Send
          </button>
        )}
      </div>
      <div className={styles['messages']}>
        {method && (
          <FieldMessage id={`${id}-method`} severity="stop">
            {method.message} {method.scriptCan && <SendAsScript onClick={asScript} />}
          </FieldMessage>
        )}
        {url && (
          <FieldMessage id={`${id}-url`} severity="stop">
            {url.message} {url.scriptCan && <SendAsScript onClick={asScript} />}
          </FieldMessage>
        )}
        {elsewhere && (
          <FieldMessage severity="stop">{`${tabName[elsewhere.where]}: ${elsewhere.message}`}</FieldMessage>
        )}
        {variables && (
          <variablesNote.Part url={draft.url} variables={variables} attempted={props.attempted} />
        )}
        {props.locked !== undefined && (
          <p id={`${id}-locked`} className={styles['locked']}>
            {props.locked}
          </p>
        )}
      </div>
    </div>
  )
}

const tabName = {
  method: 'Method',
  url: 'URL',
  headers: 'Headers',
  body: 'Body',
  auth: 'Auth',
  policy: 'Policy',
} as const

/** Switches a draft to the script client, which may send what a page may not. */
export function SendAsScript({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" className={styles['act']} onClick={onClick}>
      Send as a script
    </button>
  )
}
