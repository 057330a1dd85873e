/** A page as it is written down before it has markup. */
export type PlainPage = {
  readonly genre: string;
  readonly title: string;
  readonly source: string;
  /** ISO 8601 date, null when the page gives none. */
  readonly date: string | null;
  readonly paragraphs: readonly { readonly kind: 'lead' | 'text' | 'subhead'; readonly text: string }[];
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const tagOf = { lead: 'p', text: 'p', subhead: 'h2' } as const;

/** A plain news page around a text; give it the markup of a real outlet by hand where that matters. */
export function pageMarkup({ title, source, date, paragraphs }: PlainPage): string {
  const time = date === null ? '' : `<p><time datetime="${date}">${date}</time></p>`;
  const published = date === null ? '' : `<meta property="article:published_time" content="${date}" />`;
  const body = paragraphs.map(({ kind, text }) => `        <${tagOf[kind]}>${escaped(text)}</${tagOf[kind]}>`);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${escaped(title)} – ${escaped(source)}</title>
    <meta property="og:type" content="article" />
    ${published}
    <link rel="icon" href="data:," />
  </head>
  <body>
    <header><p>${escaped(source)}</p></header>
    <main>
      <aside>Written for Framelight; not a report of real events.</aside>
      <article>
        <h1>${escaped(title)}</h1>
        ${time}
${body.join('\n')}
      </article>
    </main>
  </body>
</html>
`;
}
