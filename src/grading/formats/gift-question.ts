import { giftAnswers } from './gift-answers.ts'
import type { GiftBlock } from './gift-blocks.ts'
import { findLastSign, findSign, fromGift, giftText } from './gift-text.ts'
import { NotReadable } from './imported.ts'
import { noText, type MoodleQuestion } from './moodle-question.ts'

/** What stands where the answer belongs, in a sentence with a gap. */
const GAP = '_____'

/** The name between two double colons at the beginning, where there is one. */
export function nameIn(text: string): string | undefined {
  const from = text.trimStart()
  const end = from.startsWith('::') ? findSign(from, '::', 2) : -1
  return end < 0 ? undefined : fromGift(from.slice(2, end)).trim()
}

/**
 * What a question of a GIFT file says.
 * @throws {NotReadable} where it is of a kind that there is not here, or breaks the rules
 */
export function giftQuestionOf({ text, comment }: GiftBlock): MoodleQuestion {
  const named = text.trim()
  const nameEnd = named.startsWith('::') ? findSign(named, '::', 2) : -1
  const unnamed = nameEnd < 0 ? named.replace(/^::/, '') : named.slice(nameEnd + 2).trim()
  const { before, answers, after } = parted(unnamed)

  const generalAt = findLastSign(answers, '####')
  const asked = giftText(after.trim() === '' ? before : `${before}${GAP}${after}`, 'moodle')
  const general = generalAt < 0 ? '' : answers.slice(generalAt + 4)
  const id = /\[id:((?:\\]|[^\]])+)\]/.exec(comment)?.[1]?.replaceAll('\\]', ']').trim()
  return {
    name: nameEnd < 0 ? '' : fromGift(named.slice(2, nameEnd)).trim(),
    ...(id ? { idnumber: id } : {}),
    tags: [...comment.matchAll(/\[tag:((?:\\]|[^\]])+)\]/g)].map(([, tag = '']) =>
      tag.replaceAll('\\]', ']').trim(),
    ),
    text: asked,
    grade: 1,
    generalFeedback: giftText(general, asked.format),
    hints: [],
    correctFeedback: noText,
    partialFeedback: noText,
    incorrectFeedback: noText,
    ...giftAnswers((generalAt < 0 ? answers : answers.slice(0, generalAt)).trim(), asked.format),
  }
}

function parted(text: string): { before: string; answers: string; after: string } {
  const open = findSign(text, '{')
  const close = findSign(text, '}', Math.max(0, open))
  if (open < 0 && close < 0)
    throw new NotReadable('a description: it has no answers in braces, so it asks nothing.')
  if (open < 0) throw new NotReadable('a } has no { before it. Write \\} where it is only a character.')
  if (close < 0)
    throw new NotReadable('its { is never closed. Write } behind the answers, or \\{ for the character.')
  const answers = text.slice(open + 1, close)
  if (findSign(answers, '{') >= 0) {
    throw new NotReadable(
      'a { stands among its answers. Write \\{ where it is only a character; else a } is missing before it.',
    )
  }
  const after = text.slice(close + 1)
  if (findSign(after, '{') >= 0) {
    throw new NotReadable(
      'it has answers in braces twice. Put an empty line between two questions, or write \\{ for the character.',
    )
  }
  if (findSign(after, '}') >= 0)
    throw new NotReadable('a } stands behind its answers. Write \\} where it is only a character.')
  return { before: text.slice(0, open), answers, after }
}
