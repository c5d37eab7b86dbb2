import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LinkedCaseView } from '../../client/views.ts';
import { usePartyLabels } from '../api/parties.ts';
import { useProcedureTitles } from '../api/procedures.ts';
import { unitsQuery } from '../form/registers.ts';
import { caseAddress } from './address.ts';
import type { OpenedCase } from './case-queries.ts';

interface Props {
  readonly held: OpenedCase;
}

export function Parties({ held }: Props) {
  const { t } = useTranslation();
  const labels = usePartyLabels();
  const { data: units = [] } = useQuery(unitsQuery);
  const disabled = new Set(units.filter(({ disabledOn }) => disabledOn !== null).map(({ code }) => code));
  return (
    <Card size="small" title={t('case.parties')}>
      <Flex vertical gap={6}>
        {held.parties.map(({ party, unit, name }) => (
          <div key={`${party}/${unit}`}>
            <Typography.Text type="secondary" style={{ fontSize: 12 }}>
              {labels.get(party) ?? party}
            </Typography.Text>
            <div>
              {name} {disabled.has(unit) && <Tag>{t('unit.disabled')}</Tag>}
            </div>
          </div>
        ))}
      </Flex>
    </Card>
  );
}

/** The cases that this one started, or that started it. */
export function Links({ held }: Props) {
  const { t } = useTranslation();
  const { startedBy, started } = held.links;
  if (!startedBy && started.length === 0) return null;
  return (
    <Card size="small" title={t('case.links')}>
      <Flex vertical gap={6}>
        {startedBy && <LinkedCase of={startedBy} word={t('case.startedBy')} />}
        {started.map((one) => (
          <LinkedCase key={one.caseId} of={one} word={t('case.started')} />
        ))}
      </Flex>
    </Card>
  );
}

function LinkedCase({ of, word }: { readonly of: LinkedCaseView; readonly word: string }) {
  const titles = useProcedureTitles();
  return (
    <div>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {word} · {titles.get(of.procedure) ?? of.procedure}
      </Typography.Text>
      <div>
        <Link to={caseAddress(of.number)}>{of.number}</Link>
      </div>
    </div>
  );
}

/** Which instrument governs the case, and why. */
export function Rules({ held }: Props) {
  const { t } = useTranslation();
  const { instrument, reasons, warnings } = held.rules;
  return (
    <Card size="small" title={t('case.rules')}>
      <Typography.Paragraph strong style={{ marginBottom: 4 }}>
        《{instrument}》
      </Typography.Paragraph>
      {reasons.map((reason) => (
        <Typography.Paragraph key={reason} type="secondary" style={{ marginBottom: 4, fontSize: 13 }}>
          {reason}
        </Typography.Paragraph>
      ))}
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
    </Card>
  );
}
