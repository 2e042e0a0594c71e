import { checkMission, type MissionProgress } from '#grading/mission.ts'
import type { Mission } from '#grading/mission-schema.ts'
import { fillAll } from '#grading/placeholders.ts'
import type { WireHop } from '#http/wire.ts'
import { draftOfWritten } from '#http/written-request.ts'
import { createTestLab } from './test-lab.ts'

/**
 * Sends requests one after the other to services that are as new, each with what was captured before in the place of
 * its `{name}`s, and says how far the mission is then.
 */
export async function attemptMission(
  mission: Mission,
  requests: Mission['solution'],
): Promise<MissionProgress> {
  const lab = createTestLab()
  const hops: WireHop[] = []
  for (const request of requests) {
    const { captures } = checkMission(mission, hops)
    const { attempts } = await lab.send(draftOfWritten(fillAll(request, captures)))
    hops.push(...attempts.flatMap((attempt) => attempt.hops))
  }
  return checkMission(mission, hops)
}
