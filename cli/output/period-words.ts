/** Words for what a period is and how it is counted, as every table of the command line says them. */
export const PERIOD_UNITS = { 'working-day': '个工作日', 'calendar-day': '日', year: '年' };
export const PERIOD_BASES = { statutory: '法定期限', internal: '内部时限', case: '案件写明' };
