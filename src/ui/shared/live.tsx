/** What a screen reader hears when something on the page changed; one of these a page. */
export function Live({ text }: { readonly text: string }) {
  return <output class="unseen">{text}</output>;
}
