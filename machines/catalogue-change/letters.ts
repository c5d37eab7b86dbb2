import { consent, extension, publication } from './letters/consenting.ts';
import { merger, refusal, refusalByCity, returned, returnedByCity } from './letters/declining.ts';

/** The letters of a catalogue change: what its unit is told by the bureau of its level and by the city's. */
export const letters = [
  consent,
  returned,
  refusal,
  extension,
  publication,
  returnedByCity,
  refusalByCity,
  merger,
];
