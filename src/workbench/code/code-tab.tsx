import { useEffect, useRef, useState } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import { secretsIn } from '#http/request-secrets.ts'
import type { Variable } from '#http/variables.ts'
import { codeTargets, writeSnippet, type CodeTarget, type Snippet } from '#http/snippets/index.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, SelectField } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { masked } from '#workbench/variables/masked.ts'
import { useVariables } from '#workbench/variables/use-variables.ts'
import { toClipboard } from './clipboard.ts'
import { codeTokens } from './code-tokens.ts'
import styles from './code.module.css'
import { useCodeTarget } from './use-code-target.ts'

const list = new Intl.ListFormat('en')

interface Written extends Snippet {
  readonly target: CodeTarget
}

/** The request as a program, and what its library does otherwise than the lab. */
export function CodeTab({ draft: written }: { draft: RequestDraft }) {
  const variables = useVariables(written)
  const draft = variables === undefined || variables === 'pending' ? written : variables.draft
  return (
    <Code
      draft={draft}
      secret={variables === 'pending' ? [] : (variables?.used.filter((one) => one.secret) ?? [])}
    />
  )
}

function Code({ draft, secret }: { draft: RequestDraft; secret: readonly Variable[] }) {
  const [target, chooseTarget] = useCodeTarget()
  const [revealed, reveal] = useState(false)
  const { written, problem } = useSnippet(target, draft)
  const pre = useRef<HTMLPreElement>(null)
  const [copied, setCopied] = useState<{ code: string; byHand: boolean }>()
  const copy = async (code: string) => {
    const done = await toClipboard(code)
    setCopied({ code, byHand: !done })
    // What is copied by hand has to be there to be copied.
    if (!done) reveal(true)
  }
  const byHand = copied?.byHand === true
  useEffect(() => {
    if (!byHand || !pre.current) return
    pre.current.focus()
    getSelection()?.selectAllChildren(pre.current)
  }, [byHand])
  const secrets = copied?.code === written?.code ? secretsIn(draft) : []

  return (
    <div className={styles['tab']}>
      <div className={styles['bar']}>
        <SelectField
          label="Language and library"
          value={target.id}
          options={codeTargets.map(({ id, label }) => ({ value: id, label }))}
          onChange={(id) => {
            const chosen = codeTargets.find((each) => each.id === id)
            if (chosen) chooseTarget(chosen)
          }}
        />
        {written && (
          <Button onClick={() => void copy(written.code)}>
            <Icon name="copy" /> Copy code
          </Button>
        )}
        {secret.length > 0 && (
          <Button look="quiet" aria-pressed={revealed} onClick={() => reveal(!revealed)}>
            {revealed ? 'Hide secret values' : 'Show secret values'}
          </Button>
        )}
      </div>
      <div role="status" className={styles['status']}>
        {copied !== undefined && copied.code === written?.code && (
          <>
            <p>
              <Icon name="check" />
              {copied.byHand
                ? 'This browser does not let the page copy. The code is selected: copy it with Ctrl+C or ⌘C.'
                : 'Copied.'}
            </p>
            {secrets.length > 0 && (
              <FieldMessage severity="warn">
                It holds {list.format(secrets)}: look before you paste it where others read.
              </FieldMessage>
            )}
          </>
        )}
      </div>
      {problem !== undefined && <FieldMessage severity="stop">{problem}</FieldMessage>}
      {!written && problem === undefined && <Waiting text="The code is being written …" height="17rem" />}
      {written && (
        <div className={styles['sides']}>
          <pre ref={pre} tabIndex={0} aria-label={`${written.target.label} code`} className={styles['code']}>
            <code>
              {codeTokens(
                revealed ? written.code : masked(written.code, secret),
                written.target.language,
              ).map(({ kind, text }, index) =>
                kind === 'plain' ? (
                  text
                ) : (
                  <span key={index} className={styles[kind]}>
                    {text}
                  </span>
                ),
              )}
            </code>
          </pre>
          <section aria-labelledby="code-facts" className={styles['facts']}>
            <h3 id="code-facts">What this does differently</h3>
            <dl>
              {written.facts.map(({ topic, text }) => (
                <div key={text}>
                  <dt>{topic}</dt>
                  <dd>
                    <InlineText text={text} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      )}
    </div>
  )
}

/** What was written last; it stays in place until what follows is there. */
function useSnippet(target: CodeTarget, draft: RequestDraft): { written?: Written; problem?: string } {
  const [state, setState] = useState<{ written?: Written; problem?: string }>({})
  useEffect(() => {
    let current = true
    writeSnippet(target, draft).then(
      (snippet) => current && setState({ written: { ...snippet, target } }),
      (error: Error) => current && setState({ problem: `The code can’t be written: ${error.message}` }),
    )
    return () => {
      current = false
    }
  }, [target, draft])
  return state
}
