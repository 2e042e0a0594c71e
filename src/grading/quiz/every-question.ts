import * as v from 'valibot'
import { finite, keys, lines, slug, text } from './words.ts'

/** The most characters a picture may take as a data URL: about 300 kB. */
const LARGEST_IMAGE = 400_000

const rfc = v.strictObject(
  {
    number: v.pipe(
      text('The RFC number'),
      v.regex(/^\d+$/, 'The RFC number must be digits only, such as "9110".'),
    ),
    section: v.pipe(
      text('The RFC section'),
      v.regex(/^[A-Z0-9]+(\.\d+)*$/, 'The RFC section must look like "9.2.1" or "A.1".'),
    ),
  },
  keys('rfc', 'number, section'),
)

/** A picture that comes along. No SVG, since one can hold scripts; nothing from another site, which would hear of every reader. */
const image = v.strictObject(
  {
    src: v.pipe(
      v.string('The image must be a data URL.'),
      v.maxLength(LARGEST_IMAGE, 'The image is larger than 300 kB. Make it smaller.'),
      v.regex(
        /^data:image\/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}$/,
        'The image must be a data URL in base64 of a PNG, JPEG, GIF, WebP or AVIF.',
      ),
    ),
    alt: text('The alternative text of the image'),
  },
  keys('image', 'src, alt'),
)

export const difficulties = ['easy', 'medium', 'hard'] as const

/** What every question has, whatever its kind. */
export const everyQuestion = {
  /** Stable for ever: answers are stored under it. */
  id: slug("The question's id"),
  /** Two or three words for the list of questions. */
  label: text('The label'),
  /** One line, or paragraphs with an empty line between them; `code` and **bold** are marked up. */
  text: text("The question's text"),
  /** Lines below the text that stand as they are written. */
  code: v.exactOptional(lines('The code')),
  image: v.exactOptional(image),
  /** Slug of the lesson it belongs to, where that is not the quiz's own. */
  lesson: v.exactOptional(slug('The lesson')),
  /** Id of the lesson's section it tests. */
  section: v.exactOptional(slug('The section')),
  rfc: v.exactOptional(rfc),
  difficulty: v.exactOptional(
    v.picklist(difficulties, `difficulty must be one of ${difficulties.join(', ')}.`),
  ),
  /** What a right answer is worth. */
  points: v.optional(
    v.pipe(
      finite('points'),
      v.minValue(0.01, 'points must be more than 0.'),
      v.maxValue(1000, 'points can be 1000 at most.'),
    ),
    1,
  ),
  /** Shown one after the other, for the asking. */
  hints: v.optional(
    v.pipe(
      v.array(text('A hint'), 'hints must be a list of texts.'),
      v.maxLength(5, 'Five hints at most: the last would be the answer.'),
    ),
    [],
  ),
}
export const everyQuestionKeys =
  'id, kind, label, text, code, image, lesson, section, rfc, difficulty, points, hints'

/** Whether options are shown in another order to each; `false` where the order has a meaning. */
export const shuffle = v.optional(v.boolean('shuffle must be true or false.'), true)
