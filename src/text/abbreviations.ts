/** Abbreviations that always lead on to a name or a number: "Mr. Smith", "Feb. 24". Lower case, without the last stop. */
export const leadingAbbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof gen col maj lt sgt capt cpl pvt adm brig cmdr gov sen rep reps sens hon rev st amb pres ' +
    'supt det insp fr sr jr messrs mme mlle vs v e.g i.e cf ca approx viz jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'no nos fig figs art arts para vol ed eds pp ft mt lt.gen maj.gen brig.gen dep asst spc г ул им тов гр проф акад див'
  ).split(' '),
);

/** Abbreviations that may stand at the end of a sentence as well; the next word decides. Lower case, without the last stop. */
export const trailingAbbreviations: ReadonlySet<string> = new Set(
  'u.s u.k u.n e.u u.s.s.r u.a.e d.c a.m p.m inc corp ltd co bros etc ph.d m.d esq al dept est min max тыс млн млрд'.split(
    ' ',
  ),
);

/** Words that open a new sentence far more often than they go on with a name after "U.S.". */
export const openingWords: ReadonlySet<string> = new Set(
  (
    'the a an he she it they we i you but and in on at this that these those however meanwhile as for his her their its ' +
    'our my there here when while after before since if although though still yet so or not no both each some many most ' +
    'what who why how where with by from to one according earlier later asked speaking instead moreover'
  ).split(' '),
);
