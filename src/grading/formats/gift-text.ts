import type { MoodleText, TextFormat } from './moodle-question.ts'

const escapable = '~=#{}:\\'

/** A text of GIFT as it is meant: `\~ \= \# \{ \} \: \\` and `\n` for a line break. */
export function fromGift(text: string): string {
  return text.replace(/\\([~=#{}:\\n])/g, (_, character: string) => (character === 'n' ? '\n' : character))
}

/** A text as it is written in GIFT, on one line. */
export function toGift(text: string): string {
  return text.replace(/[~=#{}:\\]/g, '\\$&').replaceAll('\n', '\\n')
}

/** HTML as it is written in GIFT where a percentage or the name of a format could stand in front. */
export function htmlToGift(html: string): string {
  return toGift(html.replace(/^\[/, '&#91;').replace(/^%/, '&#37;'))
}

/** A text with what may stand in front of it: `[html]`, `[moodle]`, `[plain]` or `[markdown]`. */
export function giftText(text: string, format: TextFormat): MoodleText {
  const [marker, named] = /^\s*\[(html|moodle|plain|markdown)\]/.exec(text) ?? []
  const marked = (['html', 'moodle', 'plain', 'markdown'] as const).find((each) => each === named)
  return { text: fromGift(text.slice(marker?.length ?? 0)).trim(), format: marked ?? format }
}

/** The first place of a sign that no backslash makes a plain character; −1 where there is none. */
export function findSign(text: string, sign: string, from = 0): number {
  const first = text.indexOf(sign, from)
  const escaped = first < 0 ? -1 : text.indexOf('\\', from)
  if (escaped < 0 || escaped > first) return first
  for (let at = escaped; at < text.length; at += 1) {
    if (text.startsWith(sign, at)) return at
    if (text[at] === '\\' && escapable.includes(text[at + 1] ?? ' ')) at += 1
  }
  return -1
}

/** The last such place. */
export function findLastSign(text: string, sign: string): number {
  let last = -1
  for (let at = findSign(text, sign); at >= 0; at = findSign(text, sign, at + 1)) last = at
  return last
}

/** The pieces between signs that no backslash makes plain characters; at most `most` of them. */
export function splitAtSign(text: string, sign: string, most = Infinity): string[] {
  const pieces: string[] = []
  let from = 0
  while (pieces.length < most - 1) {
    const at = findSign(text, sign, from)
    if (at < 0) break
    pieces.push(text.slice(from, at))
    from = at + sign.length
  }
  return [...pieces, text.slice(from)]
}
