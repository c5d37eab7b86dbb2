// What the cases of a worker share. Temporal gives each workflow modules of its own, and to build the procedures anew for
// each, their schemas above all, cost some ten times what its step does. They hold no state, so they are loaded once.
import '../machines/registry.ts';

/** webpack's own names: the modules of the bundle by id, and those that have been loaded. */
declare const __webpack_modules__: Readonly<Record<string, unknown>>;
declare const __webpack_module_cache__: Readonly<Record<string, { readonly exports: object } | undefined>>;

// Temporal freezes what is shared, to its depths, but passes over what is frozen. zod keeps in a schema what it has worked out
// on first use and can't do so in a frozen one; so the modules are frozen here, and what they hold is not.
for (const id of Object.keys(__webpack_modules__)) {
  const loaded = __webpack_module_cache__[id];
  if (loaded) Object.freeze(loaded.exports);
}

// Temporal notes for every promise of a workflow where it was made, so that one that hangs can be asked for its stack. The ten
// frames of Node cost a third of the time of a step; an error still names the places nearest to it.
Error.stackTraceLimit = 4;
