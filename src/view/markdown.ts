import type { Comparison, Row } from '#framing';
import { type Say, sayCount } from './say.tsx';
import { ageName, dateName, handName, holderName, rowSentence, sourceName, stanceName, timeName } from './words.ts';
import { silentLine } from './silent-line.ts';

/** One row in Markdown: sentence, words of the article, source, date, link. */
export function rowMarkdown(say: Say, row: Row, isTurned: boolean): string {
  const { framing, article } = row;
  const parts = [
    `**${plain(rowSentence(say, row, isTurned))}**`,
    handName(say, framing),
    framing.stance === 'conditional' ? '' : plain(framing.gist ?? ''),
    framing.quotes.map((quote) => `“${plain(quote)}”`).join(' '),
    [
      plain(timeName(say, framing.time)),
      linked(row),
      plain(sourceName(say, article.source)),
      dateName(say, article.published),
      ageName(say, row.ageDays),
    ]
      .filter((part) => part !== '')
      .join(', '),
    copiesOf(say, row),
  ];
  return `- ${parts.filter((part) => part !== '').join(' — ')}`;
}

/** A whole comparison in Markdown, in the order of the screen, every row with source, date and link. */
export function comparisonMarkdown(say: Say, comparison: Comparison): string {
  const { claim, sentences, differently, turned, same, silent, missing } = comparison;
  const own = sentences.map(
    ({ text, reading }) =>
      `- ${say('claim_this_page')} · ${stanceName(say, reading.stance)} · ${plain(holderName(say, reading))}: “${plain(text)}”`,
  );
  const group = (title: string, rows: readonly Row[], isTurned = false) =>
    rows.length === 0 ? [] : ['', `### ${say(title)}`, '', ...rows.map((row) => rowMarkdown(say, row, isTurned))];
  return [
    `## ${plain(claim.text)}`,
    '',
    ...own,
    ...group('claim_differently', differently),
    ...group('claim_turned', turned, true),
    ...group('claim_same', same),
    ...(missing.length === 0 ? [] : ['', `### ${say('missing_title')}`, '']),
    ...missing.map(({ kind, text }) => `- ${say(`missing_${kind}`, plain(text))}`),
    ...(silent.length === 0
      ? []
      : [
          '',
          silentLine(
            say,
            silent.map(({ label, form }) => ({ label: plain(label), form })),
          ),
        ]),
    '',
  ].join('\n');
}

function copiesOf(say: Say, { copies }: Row): string {
  const sources = copies.map(({ source }) => plain(sourceName(say, source))).join(', ');
  return sources === '' ? '' : `${sayCount(say, 'row_copies', copies.length)} ${sources}`;
}

function linked({ article: { title, link } }: Row): string {
  return link !== undefined && /^https?:\/\//.test(link)
    ? `[${plain(title)}](<${encodeURI(decodeSafely(link))}>)`
    : plain(title);
}

function decodeSafely(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

/** Text as Markdown that shows it: what Markdown would read as its own is escaped, line ends become spaces. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
