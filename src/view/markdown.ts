import type { Comparison, PageSentence, Row } from '#framing';
import { type Say, sayCount } from './say.tsx';
import {
  ageName,
  dateName,
  handName,
  holderName,
  ownNotes,
  rowSentence,
  sourceName,
  stanceName,
  timeName,
  voiceName,
} from './words.ts';
import { silentLine } from './silent-line.ts';

/** One row in Markdown: sentence, words of the article, what else is known of it, source, date, link. */
export function rowMarkdown(say: Say, row: Row, isTurned: boolean): string {
  const { framing, article } = row;
  const parts = [
    `**${plain(rowSentence(say, row, isTurned))}**`,
    handName(say, framing),
    framing.stance === 'conditional' ? '' : plain(framing.gist ?? ''),
    framing.quotes.map((quote) => `“${plain(quote)}”`).join(' '),
    rowNotes(say, row, isTurned).map(plain).join(', '),
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
    (sentence) => `- ${ownHead(say, sentence).map(plain).join(' · ')}: “${plain(sentence.text)}”`,
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

function ownHead(say: Say, sentence: PageSentence): string[] {
  const { reading } = sentence;
  return [
    say('claim_this_page'),
    stanceName(say, reading.stance),
    holderName(say, reading),
    ...ownNotes(say, sentence),
  ];
}

/** What the sentence of a row does not say yet: of whom, on which condition, how the article carries it, how surely. */
function rowNotes(say: Say, { framing }: Row, isTurned: boolean): string[] {
  const { side, condition, hedge, unsure, stance } = framing;
  const isConditionSaid = stance === 'conditional' && !isTurned;
  const voice = voiceName(say, framing);
  return [
    side === undefined || isTurned ? '' : say('claim_said_of', side),
    condition === undefined || isConditionSaid ? '' : say('claim_condition', condition),
    voice === holderName(say, framing) ? '' : voice,
    hedge === undefined ? '' : say('claim_hedge', hedge),
    unsure === true ? say('claim_close') : '',
  ].filter((note) => note !== '');
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
