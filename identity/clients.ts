/** The client ids of the demo: the docket's own server, and a department's program. */
export const WEB_CLIENT = 'data-docket';
export const MACHINE_CLIENT = 'demo-machine';
