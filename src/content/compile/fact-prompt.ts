/** Where the first statement of a fact may be cut: what is asked begins after it. */
const CUTS =
  /:(?=\s)|\s(?:is not|are not|is no|does not|do not|may not|cannot|can’t|is|are|means|says|holds|counts|asks|makes|makes|keep|keeps|drops?|hands|creates|changes|retries|names|treats|comes?|becomes?|writes|replaces|ignore|carr(?:y|ies)|sends?|travels|must|can|has|have|belongs?)(?=\s)/

/**
 * The beginning of a fact, up to where it begins to tell something, for the learner to go on from. A fact that
 * says it in its last words alone is better asked for by a question (`ask`).
 */
export function factPrompt(fact: string): string {
  const cut = CUTS.exec(fact)
  const end = cut && cut.index > 0 ? cut.index + cut[0].length : fact.indexOf(' ', fact.length / 3)
  const begun = fact.slice(0, end < 0 ? fact.length : end)
  // A cut inside `code` or **bold** would leave a mark open.
  const closed = (begun.match(/`/g)?.length ?? 0) % 2 === 0 ? begun : begun.slice(0, begun.lastIndexOf('`'))
  return `${closed.trimEnd()} …`
}
