import { useQuery } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ItemView } from '../../client/catalogue.ts';
import { proceduresQuery } from '../api/procedures.ts';
import { useActing } from '../api/session.ts';
import { isOffered } from './offered.ts';

/** What the person may begin with an item, by its class and their role. */
export function StartButtons({ item, small = false }: { readonly item: ItemView; readonly small?: boolean }) {
  const { t } = useTranslation();
  const acting = useActing();
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const offered = procedures
    .filter((one) => isOffered(one, item, acting?.unit ?? ''))
    .filter(({ submitBy }) => submitBy.some(({ by }) => by.endsWith(`.${acting?.role}`)));
  return (
    <Flex gap={6} wrap>
      {offered.map(({ id, title }, place) => (
        <Link key={id} to={`/new/${id}?item=${encodeURIComponent(item.code)}`}>
          <Button
            size={small ? 'small' : 'middle'}
            type={place === 0 ? 'primary' : 'default'}
            ghost={small && place === 0}
            tabIndex={-1}
          >
            {small ? title : t('newCase.start', { procedure: title })}
          </Button>
        </Link>
      ))}
    </Flex>
  );
}
