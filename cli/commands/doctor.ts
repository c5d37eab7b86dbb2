import type { Command } from 'commander';

/** `docket doctor` */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      '体检：Node、目录、端口、服务、表结构、工作进程、登录、指标、材料存放、消息积压、日历和法规的有效期',
    )
    .option('--json', '输出 JSON')
    .action(async (options) => (await import('../doctor/doctor.ts')).doctor(options));
}
