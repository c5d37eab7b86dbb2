// Finds or fetches the outside fuzzer before the tests that drive it, and says why they will be skipped where it can't run.
import { ensureSchemathesis } from './schemathesis.ts';

const found = await ensureSchemathesis();
if ('missing' in found) console.log(`The API is not fuzzed here. ${found.missing}`);
