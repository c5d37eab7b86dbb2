/** The page of a sign-in that came to nothing. @param message in Chinese, without anything that came from outside */
export function failedPage(message: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>登录没有完成</title></head>
<body><h1>登录没有完成</h1><p>${message}</p><p><a href="/api/v1/auth/sign-in">重新登录</a></p></body></html>`;
}
