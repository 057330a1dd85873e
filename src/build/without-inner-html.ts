/** Takes the one place out of Preact that writes HTML as text: nothing of ours uses it, and reviewers ask about it. */
export function withoutInnerHtml(): {
  readonly name: string;
  readonly transform: (code: string, id: string) => string | undefined;
} {
  return {
    name: 'without-inner-html',
    transform: (code, id) => {
      if (!/node_modules\/preact\/dist\/preact\.\w+$/.test(id)) return undefined;
      const bare = code.replace(/\b(\w+)\.innerHTML=\w+\.__html/, '$1.replaceChildren()');
      if (bare === code)
        throw new Error(`${id} writes HTML in another way than it did; look at without-inner-html.ts.`);
      return bare;
    },
  };
}
