import type { Account } from './accounts.ts';

/** The page on which somebody is chosen. @param uid of the interaction */
export function peoplePage(uid: string, accounts: readonly Account[]): string {
  const rows = accounts.map(
    ({ id, name, title }) =>
      `<li><button name="account" value="${escaped(id)}">${escaped(name)}<small>${escaped(title)}</small></button></li>`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>演示登录</title><style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1f1f1f }
ul { list-style: none; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)) }
button { font: inherit; width: 100%; text-align: left; padding: .5rem .75rem; border: 1px solid #767676; border-radius: 4px;
  background: #fff; cursor: pointer }
small { display: block; color: #595959 }
</style></head><body>
<h1>演示登录</h1><p>人员均为虚构。选择一人，即以其身份登录。</p>
<form method="post" action="/interaction/${escaped(uid)}"><ul>${rows.join('')}</ul></form>
</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
