import * as v from 'valibot'
import { everyQuestion, everyQuestionKeys } from './every-question.ts'
import { keys, maybeText, text, unique } from './words.ts'

const feedback = v.optional(
  v.strictObject(
    { right: maybeText('Feedback for a right answer'), wrong: maybeText('Feedback for a wrong answer') },
    keys('feedback', 'right, wrong'),
  ),
  {},
)

const matchedItem = v.strictObject(
  {
    text: text("The item's text"),
    match: text('The match'),
    /** What is said where it was matched with something else. */
    feedback: maybeText("The item's feedback"),
  },
  keys('An item', 'text, match, feedback'),
)

/** Items that each go with one of the choices. */
export const matching = v.pipe(
  v.strictObject(
    {
      ...everyQuestion,
      kind: v.literal('matching'),
      items: v.pipe(
        v.array(matchedItem, 'items must be a list.'),
        v.minLength(2, 'One item is soon matched. Give at least two.'),
        v.maxLength(20, 'Nobody matches more than 20 items. Take some away.'),
        unique(
          (each) => each.text,
          (value) => `Two items say "${value}". Make them differ.`,
        ),
      ),
      /** Everything that can be chosen: each match, and others that go with nothing. */
      choices: v.pipe(
        v.array(text('A choice'), 'choices must be a list of texts.'),
        v.minLength(2, 'One choice is none. Give at least two.'),
        v.maxLength(40, 'Nobody weighs more than 40 choices. Take some away.'),
        unique(
          (each) => each,
          (value) => `Two choices say "${value}". Make them differ.`,
        ),
      ),
      feedback,
    },
    keys('A matching question', `${everyQuestionKeys}, items, choices, feedback`),
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { items, choices } = dataset.value
    for (const { match } of items)
      if (!choices.includes(match))
        addIssue({ message: `The match "${match}" is not among the choices. Add it there.` })
  }),
)

/** Items to be put in order. */
export const ordering = v.pipe(
  v.strictObject(
    {
      ...everyQuestion,
      kind: v.literal('ordering'),
      items: v.pipe(
        v.array(text('An item'), 'items must be a list of texts.'),
        v.minLength(2, 'One item is always in order. Give at least two.'),
        v.maxLength(20, 'Nobody sorts more than 20 items. Take some away.'),
        unique(
          (each) => each,
          (value) => `Two items say "${value}". Make them differ.`,
        ),
      ),
      /** Places of the items in the right order, counted from 0; without it they stand in it. */
      order: v.exactOptional(v.array(v.pipe(v.number('order must be a list of numbers.'), v.integer()))),
      feedback,
    },
    keys('An ordering question', `${everyQuestionKeys}, items, order, feedback`),
  ),
  v.check(
    ({ items, order }) =>
      order === undefined || order.toSorted((a, b) => a - b).join() === [...items.keys()].join(),
    'order must name the place of each item once, counted from 0.',
  ),
)
