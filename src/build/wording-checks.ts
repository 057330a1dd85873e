import { phraseOf } from '#lexicon';
import type { PackFiles } from './pack-files.ts';
import { problem, repeated } from './problem.ts';

/** Forms that stand under two names or among the exceptions too: only one of them would ever be found. */
function formProblems({ file, content }: PackFiles['wording']): string[] {
  const owners = new Map<string, string>();
  return content.concepts.flatMap(({ id, variants = [], except = [] }, at) => {
    const listed = [...variants, { label: '(exceptions)', forms: except }];
    return listed.flatMap(({ label, forms }, place) =>
      forms.flatMap((form) => {
        const owner = `${label} of ${id}`;
        const known = owners.get(phraseOf(form));
        owners.set(phraseOf(form), owner);
        const pointer = `/concepts/${at}/${place < variants.length ? `variants/${place}/forms` : 'except'}`;
        return known === undefined || known === owner
          ? []
          : [problem(file, pointer, `“${form}” is a form of ${known}`)];
      }),
    );
  });
}

/** What of the names of things does not fit together, or not with the corpus and the claims beside it. */
export function wordingProblems({ wording, corpus, claims }: PackFiles): string[] {
  const { file, content } = wording;
  const names = content.concepts.map(({ name }) => name);
  const known = new Set(claims.content.claims.map(({ id }) => id));
  return [
    ...repeated(
      file,
      content.concepts.map(({ id }) => id),
      (at) => `/concepts/${at}/id`,
    ),
    ...repeated(file, names, (at) => `/concepts/${at}/name`),
    ...formProblems(wording),
    ...content.concepts.flatMap(({ read }, at) =>
      (read?.claims ?? []).flatMap((claim) =>
        known.has(claim)
          ? []
          : [problem(file, `/concepts/${at}/read/claims`, `“${claim}” is not a claim of claims.json`)],
      ),
    ),
    ...corpus.content.wording.flatMap(({ concept }, at) =>
      names.includes(concept)
        ? []
        : [problem(corpus.file, `/wording/${at}/concept`, `“${concept}” is not a name in ${file}`)],
    ),
  ];
}
