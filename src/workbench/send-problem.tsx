import { FieldMessage } from '#ui/field.tsx'
import { useNetwork } from './network-context.ts'
import { SendAsScript } from './request-bar.tsx'
import type { PanelState } from './use-panel.ts'

/** Why nothing was sent or kept, and the way round it where there is one. */
export function SendProblem({ panel }: { panel: PanelState }) {
  const network = useNetwork()
  const unanswered = network.problem !== undefined && panel.draft.client === 'browser'
  return (
    <FieldMessage severity="stop">
      {panel.problem}{' '}
      {unanswered && (
        <SendAsScript onClick={() => panel.sendThis({ ...panel.draft, client: 'script' }, panel.savedId)} />
      )}
    </FieldMessage>
  )
}
