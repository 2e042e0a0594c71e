import { useState } from 'react'
import type { DraftProblem } from '#http/draft-problems.ts'
import { defaultPolicy } from '#http/policy.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { queryParameter, queryParameters, withQueryParameters } from '#http/url-query.ts'
import { Tabs } from '#ui/tabs.tsx'
import { useIdle } from '#ui/use-idle.ts'
import { AuthEditor } from './auth-editor.tsx'
import { BodyEditor } from './body-editor.tsx'
import { CookieChoice } from './cookie-choice.tsx'
import { faultsEditor } from './lazy-parts.ts'
import { PolicyEditor } from './policy-editor.tsx'
import { SendAsScript } from './request-bar.tsx'
import styles from './request-tabs.module.css'
import { RowsEditor } from './rows-editor.tsx'

const fieldNames = [
  'Accept',
  'Accept-Language',
  'Authorization',
  'Cache-Control',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'Prefer',
  'Range',
  'X-API-Key',
]

/** Everything of a request but its method and URL. */
export function RequestTabs(props: {
  draft: RequestDraft
  problems: readonly DraftProblem[]
  onChange: (draft: RequestDraft) => void
  /** All closed at first, and each closes again. */
  closable?: boolean
}) {
  const { draft, problems, onChange, closable = false } = props
  const [tab, setTab] = useState<string | undefined>(closable ? undefined : 'params')
  const parameters = queryParameters(draft.url)
  useIdle(() => void faultsEditor.preload())
  const asScript = () => onChange({ ...draft, client: 'script' })

  return (
    <Tabs
      name="Request"
      value={tab}
      onChange={setTab}
      closable={closable}
      panelClass={styles['panel']}
      tabs={[
        {
          value: 'params',
          label: 'Params',
          count: parameters.length,
          panel: (
            <RowsEditor
              noun="parameter"
              rows={parameters.map(({ name, value }) => ({ name, value, enabled: true }))}
              onChange={(rows) =>
                onChange({
                  ...draft,
                  url: withQueryParameters(
                    draft.url,
                    rows.map(({ name, value }, index) => {
                      const same = parameters.find(
                        (parameter, at) =>
                          (at === index || rows.length < parameters.length) &&
                          parameter.name === name &&
                          parameter.value === value,
                      )
                      return same ?? queryParameter(name, value)
                    }),
                  ),
                })
              }
            />
          ),
        },
        {
          value: 'headers',
          label: 'Headers',
          count: draft.headers.filter(({ name, enabled }) => enabled && name !== '').length,
          panel: (
            <RowsEditor
              noun="header"
              rows={draft.headers}
              canDisable
              suggestions={fieldNames}
              messages={problems.flatMap(({ where, row, severity, message, scriptCan }) =>
                where === 'headers' && row !== undefined
                  ? [{ row, severity, message, action: scriptCan && <SendAsScript onClick={asScript} /> }]
                  : [],
              )}
              onChange={(headers) => onChange({ ...draft, headers })}
            />
          ),
        },
        {
          value: 'auth',
          label: 'Auth',
          count: (draft.auth.kind === 'none' ? 0 : 1) + (draft.credentials === 'same-origin' ? 0 : 1),
          panel: (
            <>
              <AuthEditor
                auth={draft.auth}
                problem={problems.find(({ where }) => where === 'auth')?.message}
                onChange={(auth) => onChange({ ...draft, auth })}
              />
              <CookieChoice
                client={draft.client}
                credentials={draft.credentials}
                onChange={(credentials) => onChange({ ...draft, credentials })}
              />
            </>
          ),
        },
        {
          value: 'body',
          label: 'Body',
          count: draft.body.kind === 'none' ? 0 : 1,
          panel: (
            <BodyEditor
              body={draft.body}
              problems={problems.filter(({ where }) => where === 'body')}
              onChange={(body) => onChange({ ...draft, body })}
            />
          ),
        },
        {
          value: 'policy',
          label: 'Policy',
          count: differences(draft),
          panel: (
            <PolicyEditor
              policy={draft.policy}
              client={draft.client}
              onChange={(policy) => onChange({ ...draft, policy })}
            />
          ),
        },
        {
          value: 'faults',
          label: 'Faults',
          count: draft.faults.length,
          panel: (
            <faultsEditor.Part faults={draft.faults} onChange={(faults) => onChange({ ...draft, faults })} />
          ),
        },
      ]}
    />
  )
}

function differences({ policy }: RequestDraft): number {
  return Object.entries(defaultPolicy).filter(
    ([name, value]) => policy[name as keyof typeof policy] !== value,
  ).length
}
