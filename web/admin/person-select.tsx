import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PeopleFilters, peopleQuery } from './admin-queries.ts';

/** Chooses one of many people: what is typed is sought by the server. It stands in a form and takes its value from there. */
export function PersonSelect({
  within = {},
  ...given
}: {
  readonly within?: PeopleFilters;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (person: string) => void;
}) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const people = useInfiniteQuery(peopleQuery({ duty: false, ...within, query: query || undefined }));
  const found = people.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Select
      {...given}
      showSearch={{ filterOption: false, onSearch: (text) => setQuery(text.trim()) }}
      placeholder={t('register.findPerson')}
      loading={people.isFetching}
      options={found
        .filter(({ id, active }) => active && !id.startsWith('client-'))
        .map(({ id, name }) => ({ value: id, label: `${name}（${id}）` }))}
    />
  );
}
