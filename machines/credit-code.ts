const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether a text is a 统一社会信用代码 with a right check character (GB 32100-2015): 17 characters weighted by the
 * powers of 3, modulo 31. It says nothing about whether the code was ever given to anybody.
 */
export function isCreditCode(text: string): boolean {
  const values = [...text].map((character) => CHARACTERS.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values[17];
}
