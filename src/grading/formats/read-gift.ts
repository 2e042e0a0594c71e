import { Collected } from './collect.ts'
import { fromMoodle } from './from-moodle.ts'
import { giftBlocks, type GiftBlock } from './gift-blocks.ts'
import { giftQuestionOf, nameIn } from './gift-question.ts'
import { nothingRead, type Imported } from './imported.ts'

/** More lines than a file of so many questions has. */
const MOST_LINES = 200_000

/** Reads questions in Moodle's GIFT format. */
export function readGift(text: string): Imported {
  if (hasMoreLinesThan(text, MOST_LINES))
    return nothingRead('The file has more than 200,000 lines. Split it.')
  const collected = new Collected()
  for (const block of giftBlocks(text)) {
    collected.take(placeOf(block), () => {
      const { data, notes } = fromMoodle(giftQuestionOf(block))
      return { data, notes: [...block.notes, ...notes] }
    })
  }
  return collected.done()
}

function placeOf({ line, text }: GiftBlock) {
  const question = nameIn(text)
  return { line, ...(question ? { question: question.slice(0, 200) } : {}) }
}

function hasMoreLinesThan(text: string, most: number): boolean {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1)) lines += 1
  return lines > most
}
