import * as v from 'valibot'

const message = v.object({
  /** ISO 8601. */
  at: v.string(),
  method: v.string(),
  path: v.string(),
  fields: v.array(v.object({ name: v.string(), value: v.string() })),
  /** As text; what is not UTF-8 in it is shown as �. */
  content: v.string(),
})
const saved = v.object({ version: v.literal(1), boxes: v.array(v.tuple([v.string(), v.array(message)])) })

/** A request that somebody sent to a box. */
export type Message = v.InferOutput<typeof message>

/** The latest messages of each box, oldest first. */
export type Boxes = Map<string, readonly Message[]>

const MOST_MESSAGES = 20
const MOST_BOXES = 20

/** Puts a message into a box. The oldest message, and the box that was made first, make room. */
export function keep(boxes: Boxes, box: string, received: Message): void {
  boxes.set(box, [...(boxes.get(box) ?? []), received].slice(-MOST_MESSAGES))
  const [first] = boxes.keys()
  if (boxes.size > MOST_BOXES && first !== undefined) boxes.delete(first)
}

export function toSaved(boxes: Boxes): v.InferInput<typeof saved> {
  return { version: 1, boxes: [...boxes].map(([box, messages]) => [box, [...messages]]) }
}

/** What {@link toSaved} gave; undefined when it isn't that. */
export function readSaved(given: unknown): Boxes | undefined {
  const result = v.safeParse(saved, given)
  return result.success ? new Map(result.output.boxes) : undefined
}
