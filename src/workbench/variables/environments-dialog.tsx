import { useState } from 'react'
import type { Row } from '#http/request-draft.ts'
import { variablesIn, type Variable } from '#http/variables.ts'
import { dynamicVariables } from '#http/dynamic-variables.ts'
import { useEnvironments } from '#storage/environment-queries.ts'
import type { Library } from '#storage/library.ts'
import { useStorage } from '#storage/queries.ts'
import type { Environment } from '#storage/schema.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { RowsEditor } from '#workbench/rows-editor.tsx'
import { labEnvironment, newEnvironment } from './changed-environment.ts'
import styles from './environments.module.css'
import { VariableCompletion } from './variable-completion.tsx'

/** Everything about environments: which there are, what is in them, which one is in use. */
export function EnvironmentsDialog({ onClose }: { onClose: () => void }) {
  const storage = useStorage()
  const environments = useEnvironments()
  const [shownId, show] = useState<string>()
  const [gone, setGone] = useState<{ environment: Environment; chosen: boolean }>()
  const [problem, setProblem] = useState<string>()
  const { all = [], chosen } = environments ?? {}
  const shown = all.find((one) => one.id === shownId) ?? chosen ?? all[0]
  const change = (work: (library: Library) => Promise<void>) => {
    storage
      .library()
      .then(work)
      .then(
        () => setProblem(undefined),
        (error: Error) => setProblem(error.message),
      )
  }
  const add = (environment: Environment) => {
    show(environment.id)
    change(async (library) => {
      await library.putEnvironment(environment)
      if (!chosen) await library.chooseEnvironment(environment.id)
    })
  }
  const drop = (environment: Environment) => {
    setGone({ environment, chosen: environment.id === chosen?.id })
    change((library) => library.dropEnvironment(environment.id))
  }
  const bringBack = () => {
    if (!gone) return
    show(gone.environment.id)
    setGone(undefined)
    change((library) => library.putEnvironment(gone.environment))
  }

  return (
    <Dialog title="Environments" className={styles['dialog'] ?? ''} onClose={onClose}>
      <div className={styles['content']}>
        <div className={styles['list']}>
          {all.length > 0 && (
            <ul aria-label="Environments">
              {all.map((one) => (
                <li key={one.id}>
                  <button type="button" aria-pressed={one === shown} onClick={() => show(one.id)}>
                    <span>{one.name || 'No name'}</span>
                    {one === chosen && <small>in use</small>}
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Button
            look="quiet"
            onClick={() => add(newEnvironment(all, { name: 'Environment', variables: [] }))}
          >
            <Icon name="plus" /> New environment
          </Button>
          {!all.some(({ name }) => name === labEnvironment.name) && all.length > 0 && (
            <Button look="quiet" onClick={() => add(newEnvironment(all, labEnvironment))}>
              <Icon name="plus" /> Add “Lab”
            </Button>
          )}
        </div>
        {shown ? (
          <Editor
            key={shown.id}
            environment={shown}
            isChosen={shown === chosen}
            onChange={(next) => change((library) => library.putEnvironment(next))}
            onChoose={() => change((library) => library.chooseEnvironment(shown.id))}
            onDuplicate={() => add(newEnvironment(all, shown))}
            onDelete={() => drop(shown)}
          />
        ) : (
          environments && (
            <div className={styles['empty']}>
              <p>
                An environment gives values to names: write <code>{'{{baseUrl}}/users'}</code> once, and
                choose whether it means the server at work or the one for trying things out.
              </p>
              <Button look="primary" onClick={() => add(newEnvironment(all, labEnvironment))}>
                Begin with “Lab”
              </Button>
              <p>It has the lab’s own addresses in it: baseUrl, echo, userId, and a secret apiKey.</p>
            </div>
          )
        )}
      </div>
      <div className={styles['foot']} role="status">
        {problem !== undefined && <FieldMessage severity="stop">{problem}</FieldMessage>}
        {gone && (
          <p>
            “{gone.environment.name}” is deleted.{' '}
            <button type="button" className={styles['link']} onClick={bringBack}>
              Undo
            </button>
          </p>
        )}
      </div>
      <VariableCompletion />
    </Dialog>
  )
}

function Editor(props: {
  environment: Environment
  isChosen: boolean
  onChange: (environment: Environment) => void
  onChoose: () => void
  onDuplicate: () => void
  onDelete: () => void
}) {
  const { environment } = props
  // What is typed is shown at once; it is stored, and told to other tabs, by the way.
  const [typed, setTyped] = useState(environment)
  const [stored, setStored] = useState(environment)
  const [revealed, setRevealed] = useState(false)
  if (stored !== environment) {
    setStored(environment)
    if (!document.hasFocus()) setTyped(environment)
  }
  const { name, variables } = typed
  const edit = (next: Environment) => {
    setTyped(next)
    props.onChange(next)
  }
  const hasSecret = variables.some(({ secret = false }) => secret)

  return (
    <div className={styles['editor']}>
      <TextField label="Name" value={name} onChange={(next) => edit({ ...typed, name: next })} />
      <RowsEditor<Variable>
        noun="variable"
        verb="Use"
        rows={variables}
        canDisable
        messages={rowMessages(variables)}
        onChange={(rows: readonly (Variable | Row)[]) => edit({ ...typed, variables: rows })}
        cell={({ part, row, text, onText, input }) => (
          <input
            {...input}
            type={part === 'value' && isSecret(row) && !revealed ? 'password' : 'text'}
            value={text}
            onChange={({ target }) => onText(target.value)}
          />
        )}
        actions={(row, which, onRow) => (
          <button
            type="button"
            className={styles['secret']}
            aria-pressed={isSecret(row)}
            aria-label={`Keep ${which} secret`}
            onClick={() => onRow({ ...row, secret: !isSecret(row) })}
          >
            Secret
          </button>
        )}
      />
      <div className={styles['actions']}>
        {props.isChosen ? (
          <p>
            <Icon name="check" /> In use
          </p>
        ) : (
          <Button onClick={props.onChoose}>Use this environment</Button>
        )}
        {hasSecret && (
          <Button look="quiet" aria-pressed={revealed} onClick={() => setRevealed(!revealed)}>
            {revealed ? 'Hide secret values' : 'Show secret values'}
          </Button>
        )}
        <Button look="quiet" onClick={props.onDuplicate}>
          <Icon name="copy" /> Duplicate
        </Button>
        <Button look="quiet" onClick={props.onDelete}>
          Delete
        </Button>
      </div>
      <details className={styles['rules']}>
        <summary>How values go in</summary>
        <ul>
          <li>
            In a URL, a header or a text, as if you had typed them there: <code>{'{{baseUrl}}'}</code> may
            bring a scheme, a host and a path.
          </li>
          <li>
            In the name or value of a query parameter they are percent-encoded, once: with{' '}
            <code>tea &amp; milk</code> in it, <code>{'?q={{drink}}'}</code> is sent as{' '}
            <code>?q=tea%20%26%20milk</code>, and the server reads what you wrote. A variable that is a whole
            parameter, <code>{'?{{filter}}'}</code>, goes in as typed.
          </li>
          <li>Within the quotes of a JSON string they are escaped, so that the JSON stays whole.</li>
          <li>
            A value may name other variables. A secret one is shown as dots and never part of a link; it does
            go over the wire.
          </li>
          <li>
            Drawn anew at each send, the same through all its retries:{' '}
            {dynamicVariables.map(({ names: [first], meaning }, index) => (
              <span key={first}>
                {index > 0 && ', '}
                <code title={meaning}>{`{{${first}}}`}</code>
              </span>
            ))}
            .
          </li>
        </ul>
      </details>
    </div>
  )
}

function isSecret(row: Variable): boolean {
  return row.secret ?? false
}

/** What is odd about rows: a name that can’t be written between braces, or one that two rows have. */
function rowMessages(variables: readonly Variable[]) {
  return variables.flatMap(({ name, enabled }, row) => {
    const warn = (message: string) => [{ row, severity: 'warn' as const, message }]
    if (name === '' || !enabled) return []
    if (variablesIn(`{{${name}}}`)[0] !== name) {
      return warn('This name can’t be written between {{ and }}: no braces, nor spaces at its ends.')
    }
    const later = variables.findLastIndex((one) => one.enabled && one.name === name)
    return later > row ? warn(`Variable ${later + 1} has this name, too, and counts instead.`) : []
  })
}
