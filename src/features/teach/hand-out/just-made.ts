/** State of the history entry of a hand-out that was made a moment ago: its page goes on where the form was. */
export const JUST_MADE = 'just made'
