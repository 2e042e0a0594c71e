/** The news of a quiet day, oldest first; the first has id 1. */
export const news: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'Bakery opens an hour early', text: 'The queue was there before the bread.' },
  { title: 'Lost kite found on the town hall', text: 'The mayor says it may stay.' },
  { title: 'River at its usual level', text: 'Nobody was surprised. The ducks were pleased.' },
  { title: 'Library buys ten books', text: 'Eleven came back late the same day.' },
  { title: 'New bench in the park', text: 'It faces the old bench.' },
  { title: 'Choir looks for a tenor', text: 'The last one became a bass.' },
  { title: 'Clock tower two minutes slow', text: 'Buses have been told.' },
  { title: 'School cat wins a prize', text: 'It slept through the ceremony.' },
  { title: 'Bridge painted green again', text: 'Last time it was green as well.' },
  { title: 'Market sells out of plums', text: 'Jam is expected on Thursday.' },
  { title: 'Fog until noon', text: 'After that, a view of the hills.' },
  { title: 'Evening train on time', text: 'Passengers were still at dinner.' },
]
