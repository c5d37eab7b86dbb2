import { Checkbox } from 'antd';
import { createContext, use } from 'react';

interface Selection {
  readonly selected: ReadonlySet<string>;
  readonly select: (keys: ReadonlySet<string>) => void;
}

/** What is selected of a list. */
export const SelectionContext = createContext<Selection>({ selected: new Set(), select: () => {} });

/** The box of a row. */
export function Choice({ of, named }: { readonly of: string; readonly named: string }) {
  const { selected, select } = use(SelectionContext);
  return (
    <Checkbox
      aria-label={named}
      checked={selected.has(of)}
      onChange={({ target }) => {
        const keys = new Set(selected);
        if (target.checked) keys.add(of);
        else keys.delete(of);
        select(keys);
      }}
    />
  );
}
