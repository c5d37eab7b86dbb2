/** For what is shown, by our own pages too, but must not act: no scripts, no forms, nothing fetched. */
export const INERT = "default-src 'none'; frame-ancestors 'self'; sandbox";

/** A `Content-Disposition` that keeps a file under its own name (RFC 6266), also a Chinese one. */
export function attached(name: string): string {
  const ascii = name.replaceAll(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
