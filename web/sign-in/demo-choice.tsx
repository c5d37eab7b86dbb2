import { Alert, Button, Card, Flex, Input, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../../machines/party.ts';
import type { DemoPerson } from './demo-people.ts';

interface Choice {
  readonly people: readonly DemoPerson[];
  readonly addressOf: (person: string) => string;
}

/** Whom one may be: one of each role first, then the units of the city, then all others. */
export function DemoPeople({ people, addressOf }: Choice) {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase().split(/\s+/);
  const found = people.filter(({ id, name, unitName, roleLabel }) => {
    const about = `${name} ${unitName ?? ''} ${roleLabel} ${id}`.toLowerCase();
    return words.every((word) => about.includes(word));
  });
  const inUnits = found.filter(({ unit }) => unit !== null);
  const ofEach = sought.trim() === '' ? oneOfEachRole(people) : found.filter(({ admin }) => admin !== null);
  return (
    <>
      <Alert type="info" showIcon title={t('signIn.demo')} style={{ marginBottom: 16 }} />
      <Input.Search
        autoFocus
        allowClear
        size="large"
        placeholder={t('signIn.search')}
        aria-label={t('signIn.search')}
        onChange={({ target }) => setSought(target.value)}
        style={{ marginBottom: 16 }}
      />
      {ofEach.length > 0 && (
        <Card
          size="small"
          title={<h2 style={HEADING}>{t('signIn.ofEachRole')}</h2>}
          style={{ marginBottom: 16 }}
        >
          <div style={{ display: 'grid', gap: 8, gridTemplateColumns: GRID }}>
            {ofEach.map((person) => (
              <PersonButton key={person.id} {...{ person, addressOf }} withUnit />
            ))}
          </div>
        </Card>
      )}
      <Units title={t('signIn.city')} people={inUnits.filter(isOfCity)} addressOf={addressOf} />
      <Units
        title={t('signIn.others')}
        people={inUnits.filter((person) => !isOfCity(person))}
        addressOf={addressOf}
      />
      {found.length === 0 && <Typography.Paragraph>{t('signIn.nobody')}</Typography.Paragraph>}
    </>
  );
}

const HEADING = { fontSize: 14, margin: 0 };
const GRID = 'repeat(auto-fill, minmax(300px, 1fr))';
const isOfCity = ({ unitLevel }: DemoPerson) => unitLevel === 'city';

/** The administrators, and of each role the first who holds it, of the city where it can be. */
function oneOfEachRole(people: readonly DemoPerson[]): DemoPerson[] {
  const ofCityFirst = [...people.filter(isOfCity), ...people.filter((person) => !isOfCity(person))];
  const ofRoles = Object.keys(ROLES).flatMap(
    (role) => ofCityFirst.find((person) => person.role === role) ?? [],
  );
  return [...ofRoles, ...people.filter(({ admin }) => admin !== null)];
}

/** The people of units, a card for each. */
function Units({ title, people, addressOf }: Choice & { readonly title: string }) {
  if (people.length === 0) return null;
  return (
    <section aria-label={title} style={{ marginBottom: 16 }}>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {title}
      </Typography.Title>
      <div style={{ display: 'grid', gap: 12, gridTemplateColumns: GRID }}>
        {[...Map.groupBy(people, ({ unitName }) => unitName ?? '')].map(([unit, members]) => (
          <Card key={unit} size="small" title={<h3 style={HEADING}>{unit}</h3>}>
            <Flex vertical gap={4}>
              {members.map((person) => (
                <PersonButton key={`${person.id}/${person.role}`} {...{ person, addressOf }} />
              ))}
            </Flex>
          </Card>
        ))}
      </div>
    </section>
  );
}

function PersonButton({
  person: { id, name, unitName, roleLabel },
  addressOf,
  withUnit = false,
}: {
  readonly person: DemoPerson;
  readonly withUnit?: boolean;
} & Pick<Choice, 'addressOf'>) {
  return (
    <Button block href={addressOf(id)} style={{ justifyContent: 'space-between' }}>
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {name}
        {withUnit && unitName && <Typography.Text type="secondary"> {unitName}</Typography.Text>}
      </span>
      <Tag style={{ margin: 0 }}>{roleLabel}</Tag>
    </Button>
  );
}
