/** A claim's text as it is shown: with the apostrophes that are printed, "Ukraine’s"; the claim files may have typed ones. */
export function claimText({ text }: { readonly text: string }): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
