import { type ActorAt, type Antecedents, antecedentsOf } from './actors.ts';

/** How many sentences on "the proposal", "these terms" or a truce without a country can still stand for what was named. */
export const reach: Readonly<Record<string, number>> = { ceasefire: 1, talks: 1, cede: 4, 'drop-nato': 4, story: 3 };

/** What a text gives to the one after it: who was named, and which topics were. */
export type Look = { readonly actors: readonly ActorAt[]; readonly topics: readonly string[] };

/** What a page told so far: whom pronouns stand for, and how long ago each topic was named. */
export class Memory {
  antecedents: Antecedents;
  private readonly named = new Map<string, number>();
  private isStory = false;
  private count = 0;

  /** The headline comes first. */
  constructor(headline: Look) {
    this.antecedents = antecedentsOf([]);
    this.tellStory(headline);
    this.take(headline);
  }

  /** Hears what says of what the page is, its headline or lead: when that names the war, so does every sentence under it. */
  tellStory({ topics }: Look): void {
    this.isStory ||= topics.includes('story');
  }

  /** Adds the next sentence. */
  take({ actors, topics }: Look): void {
    this.count += 1;
    this.antecedents = antecedentsOf(actors, this.antecedents);
    for (const topic of topics) this.named.set(topic, this.count);
  }

  /** The topics that the next sentence can take up. */
  topics(): ReadonlySet<string> {
    const known = [...this.named].filter(([topic, at]) => this.count - at < (reach[topic] ?? 0));
    return new Set([...known.map(([topic]) => topic), ...(this.isStory ? ['story'] : [])]);
  }
}
