/**
 * What faults do to a request on its way through the edge, in the order in which the
 * edge calls it. Each takes all effects that hit the request and heeds those it knows.
 *
 * 1. {@link FaultState.hitting} picks the faults; brownouts and rate limits turn into plain effects there.
 * 2. {@link corsUnderFaults}, for the preflight and the answer.
 * 3. {@link connectUnderFaults}: no such host, then connect timeout, refused, TLS.
 * 4. {@link sendUnderFaults}: half a round trip, bandwidth.
 * 5. {@link requestUnderFaults}: what the service does not get to see.
 * 6. {@link answerUnderFaults}: who answers, whether it gets out, when, and which representation.
 * 7. {@link transferUnderFaults}: the bytes on the wire, after content codings.
 * 8. {@link halfRoundTrip} back.
 *
 * Delays of one kind add up. Of other effects of one kind the first that was set counts.
 */
export { answerUnderFaults } from './answer-under-faults.ts'
export { connectUnderFaults, halfRoundTrip, sendUnderFaults } from './connect-under-faults.ts'
export { corsUnderFaults } from './cors-under-faults.ts'
export { createFaultState, type FaultState, type Hit } from './fault-state.ts'
export { requestUnderFaults } from './request-under-faults.ts'
export { transferUnderFaults } from './transfer-under-faults.ts'
