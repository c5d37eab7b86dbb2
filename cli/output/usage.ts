import type { Command, CommanderError, Option } from 'commander';
import stringWidth from 'string-width';
import { type CommandFailure, invalid } from './failure.ts';

/** What commander says of a command line that it does not understand, in Chinese. */
const SAYINGS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^unknown option '(.*?)'/, (flag) => `没有 ${flag} 这个选项。`],
  [/^unknown command '(.*?)'/, (name) => `没有 ${name} 这个命令。`],
  [/^missing required argument '(.*?)'/, (name) => `缺少参数 <${name}>。`],
  [/^option '(.*?)' argument missing/, (flags) => `选项 ${flags} 后面缺少值。`],
  [/^required option '(.*?)' not specified/, (flags) => `缺少必须的选项 ${flags}。`],
  [
    /^option '(.*?)' cannot be used with option '(.*?)'/,
    (one, other) => `选项 ${one} 与 ${other} 不能同时使用。`,
  ],
  [/^too many arguments.* got \d+: (.*)\.$/, (names) => `参数过多：${names}。`],
  [
    /^option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*)\.$/,
    (flags, value, choices) =>
      `选项 ${flags} 的值“${value}”无效，可以是：${choices?.replaceAll(', ', '、')}。`,
  ],
  [
    /^option '(.*?)' argument '(.*?)' is invalid\. (.*)$/,
    (flags, value, why) => `选项 ${flags} 的值“${value}”无效：${why}`,
  ],
];

/** A command line that commander refused, as bad input with a Chinese message that says what would be right. */
export function usageFailure(error: CommanderError, command: string): CommandFailure {
  const english = error.message.replace(/^error: /, '');
  const meant = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(english)?.[1];
  const hint = meant ? `是不是要用 ${meant.replaceAll(', ', '、')}？` : `用法请看：${command} --help`;
  return invalid(codeOf(error), `${chinese(english)}${hint}`);
}

function chinese(english: string): string {
  const [first = ''] = english.split('\n');
  for (const [pattern, say] of SAYINGS) {
    const match = pattern.exec(first);
    if (match) return say(...match.slice(1));
  }
  return `命令有误：${first}。`;
}

/** 'commander.unknownOption' → 'unknown-option' */
function codeOf({ code }: CommanderError): string {
  return code.replace(/^commander\./, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Help in Chinese, and errors left to our own reporter. Set before the sub-commands are added: they inherit it. */
export function inChinese(command: Command): Command {
  const titles: { readonly [english: string]: string } = {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
  };
  return command
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      displayWidth: stringWidth,
      optionDescription,
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: inChineseTerms,
      styleSubcommandTerm: inChineseTerms,
    })
    .helpOption('-h, --help', '显示帮助');
}

function inChineseTerms(text: string): string {
  return text.replace('[options]', '[选项]').replace('[command]', '<命令>');
}

/** The description with its choices and its default. */
function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const more = [
    ...(argChoices ? [`可以是 ${argChoices.join('、')}`] : []),
    ...(defaultValue === undefined ? [] : [`不写则为 ${defaultValue}`]),
  ];
  return more.length > 0 ? `${description}（${more.join('；')}）` : description;
}
