import { languageOf } from './language.mjs';

const en = {
  /** @param {string} version */
  oldNode: (version) =>
    `data-docket needs Node 20 or newer to set itself up, and this is ${version}. Install a newer Node, then try again.`,
  /** @param {string} folder @param {string} why */
  readOnly: (folder, why) =>
    `The folder ${folder} cannot be written (${why}). The libraries are installed there: make it writable, or clone the repository to a folder of your own.`,
  installing: 'Installing the libraries (the first time only; about a minute)',
  waiting: 'Another command is installing the libraries; waiting for it',
  installed: 'Libraries installed',
  noNetwork:
    'The libraries could not be fetched: the package registry was not reached. Check the network and the proxy and registry settings of npm (npm config list), then try again.',
  diskFull: 'The disk is full: the libraries need about 1.5 GB. Make room, then try again.',
  installStopped: 'The installation was broken off; the next start begins it again.',
  installFailed: 'npm ci failed. The end of what it said:',
  noNode24:
    'Node 24, which the package "node" brings, is not there or does not run here. If npm is set to ignore scripts, allow them for this folder (npm config set ignore-scripts false --location=project), or use Node 24 yourself.',
  /** @param {string} names */
  unknownCheck: (names) => `There is no such check. There are: ${names}`,
  checks: {
    tools: "Temporal's executables",
    browser: 'Chromium, for the tests of the screens',
    fuzzer: 'Schemathesis, the outside fuzzer of the API',
    types: 'types',
    screenTypes: 'types of the screens',
    screens: 'building the screens',
    style: 'formatting and lint',
    unused: 'unused code',
    directions: 'dependency directions',
    tests: 'tests',
  },
  /** @param {number} passed @param {number} failed */
  verdict: (passed, failed) => `${passed} passed, ${failed} failed`,
};

/** @type {typeof en} */
const zh = {
  oldNode: (version) => `data-docket 需要 Node 20 以上版本，当前为 ${version}。请升级 Node 后重试。`,
  readOnly: (folder, why) =>
    `目录 ${folder} 不可写（${why}）。依赖库要安装在其中：请改为可写，或将仓库克隆到自己的目录。`,
  installing: '正在安装依赖库（仅首次，约一分钟）',
  waiting: '另一条命令正在安装依赖库，等待其完成',
  installed: '依赖库已安装',
  noNetwork: '无法下载依赖库：连不上软件包源。请检查网络以及 npm 的代理和源设置（npm config list）后重试。',
  diskFull: '磁盘已满：依赖库约需 1.5 GB。请腾出空间后重试。',
  installStopped: '安装已中断，下次启动时会重新安装。',
  installFailed: 'npm ci 失败，其输出末尾如下：',
  noNode24:
    '未找到 node 包带来的 Node 24，或其无法在本机运行。若 npm 设置了忽略脚本，请在本目录允许（npm config set ignore-scripts false --location=project），或自行使用 Node 24。',
  unknownCheck: (names) => `没有这项检查。可用的检查：${names}`,
  checks: {
    tools: 'Temporal 程序',
    browser: '网页测试用的 Chromium',
    fuzzer: '从外部试探接口的 Schemathesis',
    types: '类型',
    screenTypes: '网页的类型',
    screens: '构建网页',
    style: '格式与代码规范',
    unused: '无用代码',
    directions: '依赖方向',
    tests: '测试',
  },
  // Read by other programs: the same in every language.
  verdict: en.verdict,
};

/** What the set-up says, in the language of the terminal. */
export const messages = languageOf() === 'zh' ? zh : en;
