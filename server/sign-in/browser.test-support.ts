interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly host: string;
  readonly httpOnly: boolean;
  readonly sameSite: string | undefined;
}

/** A browser, as far as sign-in needs one: it keeps cookies by host and path, and follows redirects. */
export function browser() {
  const jar = new Map<string, Cookie>();

  function keep(url: URL, response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const attribute = (wanted: string) =>
        attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
      const path = attribute('path') ?? '/';
      const expires = attribute('expires');
      const over =
        attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) < Date.now());
      const key = `${url.host} ${path} ${name}`;
      if (over) jar.delete(key);
      else {
        const httpOnly = attributes.some((one) => one.toLowerCase() === 'httponly');
        jar.set(key, { name, value, path, host: url.host, httpOnly, sameSite: attribute('samesite') });
      }
    }
  }

  function cookiesFor(url: URL): string {
    return [...jar]
      .filter(([, { host, path }]) => host === url.host && url.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[2]}=${value}`)
      .join('; ');
  }

  /** One request, with the cookies that belong to it. */
  async function request(url: URL, init: RequestInit = {}): Promise<Response> {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), cookie: cookiesFor(url) };
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    keep(url, response);
    return response;
  }

  /** Follows redirects from an address until one leads where the test waits for it, or to a page. */
  async function walk(from: URL, stopAt: (url: URL) => boolean, form?: Record<string, string>) {
    let url = from;
    let init: RequestInit = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    for (let hop = 0; hop < 12; hop += 1) {
      if (stopAt(url)) return { url, response: undefined };
      const response = await request(url, init);
      const next = response.headers.get('location');
      if (next === null) return { url, response };
      await response.body?.cancel();
      url = new URL(next, url);
      init = {};
    }
    throw new Error(`redirected too often, at last to ${url}`);
  }

  return {
    request,
    cookies: () => [...jar.values()],
    /** Opens a page. */
    async open(from: URL): Promise<{ url: URL; response: Response }> {
      const { url, response } = await walk(from, () => false);
      if (!response) throw new Error('a page was waited for');
      return { url, response };
    },
    /** Goes on until an address is reached that `stopAt` knows; that one is not opened. */
    async follow(from: URL, stopAt: (url: URL) => boolean, form?: Record<string, string>): Promise<URL> {
      const { url, response } = await walk(from, stopAt, form);
      if (response) throw new Error(`ended at ${url} with ${response.status}: ${await response.text()}`);
      return url;
    },
  };
}
