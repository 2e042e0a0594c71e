import { useState } from 'react'
import type { DraftProblem } from '#http/draft-problems.ts'
import { pathVariableNames } from '#http/path-variables.ts'
import { changesOf } from '#http/policy.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { queryParameters } from '#http/url-query.ts'
import { Tabs } from '#ui/tabs.tsx'
import { useIdle } from '#ui/use-idle.ts'
import { assertionsEditor } from './assertions/lazy-assertions.ts'
import type { Assertions } from './assertions/use-assertions.ts'
import { codeTab } from './code/lazy-code-tab.tsx'
import { ParamsEditor } from './fields/params-editor.tsx'
import { authEditor, bodyEditor, headersEditor, policyEditor, preloadEditors } from './lazy-editors.ts'
import { faultsEditor } from './lazy-parts.ts'
import styles from './request-tabs.module.css'

/** Everything of a request but its method and URL. */
export function RequestTabs(props: {
  draft: RequestDraft
  problems: readonly DraftProblem[]
  onChange: (draft: RequestDraft) => void
  assertions: Assertions
  /** All closed at first, and each closes again. */
  closable?: boolean
}) {
  const { draft, problems, onChange, assertions, closable = false } = props
  const [tab, setTab] = useState<string | undefined>(closable ? undefined : 'params')
  if (assertions.asked !== undefined && tab !== 'assertions') setTab('assertions')
  const parameters = queryParameters(draft.url)
  const variables = pathVariableNames(draft.url)
  useIdle(() => {
    void faultsEditor.preload()
    preloadEditors()
    void assertionsEditor.preload()
  })
  const asScript = () => onChange({ ...draft, client: 'script' })

  return (
    <Tabs
      name="Request"
      value={tab}
      onChange={setTab}
      closable={closable}
      panelClass={styles['panel']}
      listClass={styles['list']}
      tabs={[
        {
          value: 'params',
          label: 'Params',
          count: parameters.length + variables.length,
          panel: <ParamsEditor draft={draft} onChange={onChange} />,
        },
        {
          value: 'headers',
          label: 'Headers',
          count: draft.headers.filter(({ name, enabled }) => enabled && name !== '').length,
          panel: (
            <headersEditor.Part
              headers={draft.headers}
              problems={problems}
              onChange={(headers) => onChange({ ...draft, headers })}
              onScript={asScript}
            />
          ),
        },
        {
          value: 'auth',
          label: 'Auth',
          count: (draft.auth.kind === 'none' ? 0 : 1) + (draft.credentials === 'same-origin' ? 0 : 1),
          panel: (
            <authEditor.Part
              draft={draft}
              problem={problems.find(({ where }) => where === 'auth')}
              onChange={onChange}
            />
          ),
        },
        {
          value: 'body',
          label: 'Body',
          count: draft.body.kind === 'none' ? 0 : 1,
          panel: (
            <bodyEditor.Part
              draft={draft}
              problems={problems.filter(({ where }) => where === 'body')}
              onChange={(body) => onChange({ ...draft, body })}
            />
          ),
        },
        {
          value: 'policy',
          label: 'Policy',
          count: Object.keys(changesOf(draft.policy)).length,
          panel: <policyEditor.Part draft={draft} onChange={(policy) => onChange({ ...draft, policy })} />,
        },
        {
          value: 'faults',
          label: 'Faults',
          count: draft.faults.length,
          panel: (
            <faultsEditor.Part faults={draft.faults} onChange={(faults) => onChange({ ...draft, faults })} />
          ),
        },
        {
          value: 'assertions',
          label: 'Assertions',
          count: assertions.list.filter(({ enabled }) => enabled).length,
          panel: <assertionsEditor.Part assertions={assertions} />,
        },
        { value: 'code', label: 'Code', panel: <codeTab.Part draft={draft} /> },
      ]}
    />
  )
}
