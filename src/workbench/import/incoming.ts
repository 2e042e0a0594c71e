/** A text that may hold requests, and how it came here. */
export interface Incoming {
  /** `paste`: its one request is used at once; `choice`: one looks and chooses first. */
  readonly by: 'paste' | 'choice'
  readonly text: string
  readonly fileName?: string
}

const REQUEST =
  /^(?:[$>%]\s*)?(?:curl(?:\.exe)?\s|(?:const \w+ = )?(?:await )?fetch\(|[A-Z]+ +(?:https?:|\/)|\{\s*"|\[\s*\{|###|openapi:|swagger:)/

/** Whether a text that is pasted for a URL is none, but a command or file that says a whole request. */
export function saysRequest(text: string): boolean {
  return REQUEST.test(text.trimStart())
}
