import { useState } from 'react'
import { policyInShort } from '#http/policy-in-short.ts'
import { emptyDraft } from '#http/draft.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { FieldMessage } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { useIdle } from '#ui/use-idle.ts'
import type { Copied } from '#workbench/code/copied.ts'
import { CopiedNote } from '#workbench/code/copied-note.tsx'
import { ImportDrop } from '#workbench/import/import-drop.tsx'
import type { Incoming } from '#workbench/import/incoming.ts'
import { Announcer } from '#workbench/announcer.tsx'
import { useAssertions } from '#workbench/assertions/use-assertions.ts'
import { LabTimeNote } from '#workbench/lab-time-note.tsx'
import { faultLines, response, undoRedo, underWay as waiting } from '#workbench/lazy-parts.ts'
import { SANDBOX } from '#workbench/open-in-sandbox.ts'
import { ClientSwitch } from '#workbench/client-switch.tsx'
import { RequestForm } from '#workbench/request-form.tsx'
import { RequestTabs } from '#workbench/request-tabs.tsx'
import { sendKeys } from '#workbench/send-keys.ts'
import { SendProblem } from '#workbench/send-problem.tsx'
import { useTrail } from '#workbench/undo/use-trail.ts'
import { usePanel } from '#workbench/use-panel.ts'
import { useSandboxCommands } from './commands/use-sandbox-commands.ts'
import { environmentChoice, offeredEnvironment, variableCompletion } from './environment-parts.ts'
import { InAndOut } from './in-and-out.tsx'
import { LabTime } from './lab-time.tsx'
import { library, saveForm, savedLine } from './library/index.ts'
import { ModeSwitch } from './modes/mode-switch.tsx'
import styles from './sandbox-page.module.css'
import { SaveButton } from './save-button.tsx'
import { SetAside } from './set-aside.tsx'
import { Split, useSplit } from './split.tsx'
import { TryList } from './try-list.tsx'
import { useSharedRequest } from './use-shared-request.ts'

const initial = emptyDraft('https://httpbin.org/get?id=3')

/** The request sandbox: a builder on the left, the exchange from both ends on the right. */
export default function SandboxPage() {
  const [fresh, setFresh] = useState<string>()
  const panel = usePanel(SANDBOX, initial, { onExchange: ({ id }) => setFresh(id) })
  const shared = useSharedRequest(panel)
  const [copied, setCopied] = useState<Copied>()
  const incoming = useState<Incoming>()
  const [, receive] = incoming
  const trail = useTrail(panel, { place: SANDBOX, untouched: initial, setsAside: true })
  const [saving, setSaving] = useState(false)
  const [arrived, setArrived] = useState<string>()
  const split = useSplit()
  const { draft, exchange, underWay } = panel
  // Loaded before the first Send, so that an arrival is painted at once.
  useIdle(() => {
    void response.preload()
    void waiting.preload()
  })
  const assertions = useAssertions(panel)
  const tryIt = (next: RequestDraft) => {
    panel.sendThis({ ...next, client: draft.client })
    // On phones the list stands far below the response it is about to bring.
    scrollTo(0, 0)
  }
  useSandboxCommands({
    panel,
    trail,
    onImport: () => receive({ by: 'choice', text: '' }),
    onCopied: setCopied,
    onTry: tryIt,
  })

  return (
    <main className={styles['page']} style={split.style}>
      <title>Sandbox · Roundtrip</title>
      <div className={styles['request']}>
        <div className={styles['builder']} {...sendKeys(panel)}>
          <div className={styles['head']}>
            <h1>Sandbox</h1>
            <ModeSwitch mode="request" />
            <LabTime />
            <ClientSwitch draft={draft} onChange={panel.setDraft} />
          </div>
          <div className={styles['environment']}>
            <environmentChoice.Part />
          </div>
          <RequestForm panel={panel} incoming={incoming} onSaved={({ id }) => setArrived(id)}>
            <div className={styles['under']}>
              <div className={styles['terms']}>
                {shared.opened === draft && (
                  <p>
                    <Icon name="link" />
                    <span>From a link. Nothing is sent until you press Send.</span>
                  </p>
                )}
                {shared.environment && (
                  <offeredEnvironment.Part offered={shared.environment} onDone={shared.settle} />
                )}
                {draft.faults.length > 0 && (
                  <faultLines.Part
                    faults={draft.faults}
                    onChange={(faults) => panel.setDraft({ ...draft, faults })}
                  />
                )}
                {policyInShort(draft.policy) !== undefined && (
                  <p>
                    <Icon name="history" />
                    <span>Policy: {policyInShort(draft.policy)}</span>
                  </p>
                )}
                {panel.savedId !== undefined && <savedLine.Part panel={panel} />}
                <LabTimeNote className={styles['link']} />
              </div>
              <InAndOut draft={draft} exchange={exchange} onIncoming={receive} onCopied={setCopied}>
                <div className={styles['undo']}>
                  <undoRedo.Part trail={trail} everywhere />
                </div>
                <SaveButton
                  again={panel.savedId !== undefined}
                  saving={saving}
                  onSave={() => setSaving(true)}
                />
              </InAndOut>
            </div>
            <CopiedNote copied={copied} draft={draft} />
          </RequestForm>
          {saving && (
            <saveForm.Part
              draft={draft}
              onCancel={() => setSaving(false)}
              onSaved={(savedId) => {
                setSaving(false)
                panel.adopt(savedId)
              }}
            />
          )}
          {panel.problem !== undefined && <SendProblem panel={panel} />}
          {shared.problem !== undefined && (
            <FieldMessage severity="stop">
              {shared.problem} Your request is as it was.{' '}
              <button type="button" className={styles['link']} onClick={shared.dismiss}>
                Dismiss
              </button>
            </FieldMessage>
          )}
          <SetAside trail={trail} untouched={initial} />
          <RequestTabs
            draft={draft}
            problems={panel.problems}
            onChange={panel.setDraft}
            assertions={assertions}
          />
          <variableCompletion.Part />
        </div>
        <div className={styles['more']}>
          <library.Part
            exchangeId={exchange?.id}
            savedId={panel.savedId}
            onOpenExchange={(opened) => {
              panel.open(opened)
              scrollTo(0, 0)
            }}
            onOpenSaved={(opened, savedId) => {
              panel.replace(opened, savedId)
              scrollTo(0, 0)
            }}
            onTry={tryIt}
            arrived={arrived}
            onImport={() => receive({ by: 'choice', text: '' })}
          />
          <details className={styles['section']} open={exchange !== undefined}>
            <summary>Things to try</summary>
            <TryList onTry={tryIt} compact />
          </details>
        </div>
      </div>
      <Split split={split} />
      <div className={styles['response']}>
        {underWay ? (
          <waiting.Part underWay={underWay} />
        ) : exchange ? (
          <response.Part
            key={exchange.id}
            exchange={exchange}
            assertions={assertions}
            heading="h2"
            fresh={fresh === exchange.id}
            large
          />
        ) : (
          panel.loaded && (
            <section aria-label="Response" className={styles['empty']}>
              <h2>Nothing sent yet</h2>
              <p>
                Press Send and this side shows the exchange from both ends. Or meet, in one click, the things
                that happen to requests:
              </p>
              <TryList onTry={tryIt} />
            </section>
          )
        )}
      </div>
      <ImportDrop onIncoming={receive} />
      <Announcer exchange={fresh === exchange?.id ? exchange : undefined} problem={panel.problem} />
    </main>
  )
}
