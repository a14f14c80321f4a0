/**
 * Small word lists of our own for the two guesses a participant could make without any thought:
 * "what sounds nice is the leader" and "people are the leader, plans are the manager". They hold
 * words of the deck and of its subject. Tests with large published lexicons are run before a release.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const pleasant = words(`
  add agree agreed best better bold careful clear confidence creative daring encourage enjoy fair free
  freely good great grow happy help honest hope ideas improve interests kind learn liked love opinion
  patient praise promise protects proved rely respect right safe skill skills standard strong strongest
  success support teach together trained trust welcome works
`);

export const unpleasant = words(`
  afraid bad blame blocking boring burden cold cuts control costs critic demand disturbs doubters doubts
  failed fail fault fear hard hurt ignore late lack missing nobody obstacle odd problem punish refuse
  risk rules slowly stuck surprise threat trouble undone unknown warning worry wrong
`);

export const aboutPeople = words(`
  colleague colleagues everybody everyone feel feels group mood newcomer newest nobody others person
  persons people praise promise somebody someone staff team together trust
`);

export const aboutPlans = words(`
  budget check checks contract count date dates detail details figure figures hours list measure method
  month number numbers order orders plan result results schedule standard step steps system target
  targets task tasks timetable week weekly workflow year years
`);

/** Words that carry grammar and not content. */
export const grammar = words(`
  a about after all an and another any are as at away be because been before but by can could do does
  done each even first for from had has have how if in into is it its may more most must no none not of
  off on once one or other others out over own same since so some something than that the their them
  then there they this those though to towards up what when where whether which while who whoever whose
  why will with would
`);
