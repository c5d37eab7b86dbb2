import type { TFunction } from 'i18next';

interface NamedUnit {
  readonly code: string;
  readonly name: string;
  /** Missing where it is not known. */
  readonly disabledOn?: string | null;
}

/** A unit by its name, and that it is disabled: where it stands as history, and where one looks for what it did. */
export function unitName({ name, disabledOn = null }: NamedUnit, t: TFunction): string {
  return disabledOn === null ? name : t('unit.disabledName', { name });
}

/** Units for looking for something: all of them. */
export function unitsToSeek(units: readonly NamedUnit[], t: TFunction) {
  return units.map((unit) => ({ value: unit.code, label: unitName(unit, t) }));
}

/** Units for choosing one: those in service, and what stands there already. */
export function unitsToChoose(
  units: readonly NamedUnit[],
  t: TFunction,
  chosen: readonly (string | null | undefined)[] = [],
) {
  return unitsToSeek(
    units.filter(({ code, disabledOn = null }) => disabledOn === null || chosen.includes(code)),
    t,
  );
}
