import { useQuery } from '@tanstack/react-query';
import { LetterList } from '../shell/letter-list.tsx';
import { Asked } from '../shell/states.tsx';
import { letterSource, lettersQuery } from './case-queries.ts';

/** 文书: the letters of the case. */
export function Letters({ reference }: { readonly reference: string }) {
  const letters = useQuery(lettersQuery(reference));
  return (
    <Asked query={letters}>{(all) => <LetterList letters={all} source={letterSource(reference)} />}</Asked>
  );
}
