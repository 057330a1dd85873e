/**
 * The host name in what a reader types for a site: a name ("example.org") or a whole address. It comes without "www.",
 * as the background compares sites. Undefined where there is none in it.
 */
export function siteName(typed: string): string | undefined {
  const trimmed = typed.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return undefined;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, protocol } = new URL(address);
  if (!/^https?:$/.test(protocol)) return undefined;
  const isHost = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  return isHost ? hostname.replace(/^www\./, '') : undefined;
}
