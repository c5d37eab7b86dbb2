import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { WidgetProps } from '@rjsf/utils';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, DatePicker, Flex, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../client/views.ts';
import { request } from '../api/request.ts';
import { unitsToChoose } from '../shell/unit-name.ts';
import { PaperList, type UploadPaper } from './paper-list.tsx';
import { itemsQuery, unitsQuery } from './registers.ts';

/** What a form knows beside its schema. */
export interface FormKnowledge {
  /** What may be chosen in a list of texts, by the name of its field: the data items of the catalogue. */
  readonly choices: { readonly [field: string]: readonly string[] };
  /** The units to choose from, for somebody who may not ask for all that the register says of them. */
  readonly units?: readonly { readonly code: string; readonly name: string }[];
  /** How a file is kept, where it is not by a clerk; undefined while it is not known yet to whom it would go. */
  readonly upload?: UploadPaper | undefined;
}

function knowledgeOf(props: WidgetProps): FormKnowledge {
  return props.registry.formContext as FormKnowledge;
}

const touched =
  ({ onBlur, id, value }: WidgetProps) =>
  () =>
    onBlur(id, value);

/** A day is shown in the first way, and may be typed in any. */
const DAY_FORMATS = ['YYYY年M月D日 ddd', 'YYYY-M-D', 'YYYY-MM-DD', 'YYYYMMDD', 'YYYY年M月D日', 'YYYY.M.D'];

/** 日期 */
export function DayField(props: WidgetProps) {
  const { id, value, onChange, disabled = false } = props;
  return (
    <DatePicker
      id={id}
      disabled={disabled}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange(day?.format('YYYY-MM-DD'))}
      onBlur={touched(props)}
      format={DAY_FORMATS}
      // Enter takes over the day that was typed; it does not send the form.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      style={{ width: 220 }}
    />
  );
}

/** Texts: chosen where it is known which there are, otherwise written one by one. */
export function TextsField(props: WidgetProps) {
  const { t } = useTranslation();
  const { id, name, value, onChange, disabled = false, label } = props;
  const texts: readonly string[] = Array.isArray(value) ? value : [];
  const choices = knowledgeOf(props).choices[name];
  if (choices) {
    return (
      <fieldset aria-label={label} style={{ border: 0, margin: 0, padding: 0 }}>
        <Checkbox
          checked={texts.length === choices.length}
          indeterminate={texts.length > 0 && texts.length < choices.length}
          onChange={({ target }) => onChange(target.checked ? [...choices] : [])}
        >
          {t('form.all')}
        </Checkbox>
        <Checkbox.Group
          options={[...choices]}
          value={[...texts]}
          disabled={disabled}
          onChange={(chosen) => onChange(chosen)}
          style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 16px', marginTop: 6 }}
        />
      </fieldset>
    );
  }
  const rows = texts.length === 0 ? [''] : texts;
  const change = (place: number, text: string) =>
    onChange(rows.map((row, at) => (at === place ? text : row)));
  return (
    <Flex vertical gap={6}>
      {rows.map((text, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text has nothing else that tells it from the others
        <Flex key={place} gap={6}>
          <Input
            id={place === 0 ? id : `${id}_${place}`}
            aria-label={`${label} ${place + 1}`}
            value={text}
            disabled={disabled}
            onChange={({ target }) => change(place, target.value)}
            onBlur={touched(props)}
            onPressEnter={(event) => {
              event.preventDefault();
              onChange([...rows, '']);
            }}
          />
          {rows.length > 1 && (
            <Button
              icon={<DeleteOutlined />}
              aria-label={`${t('form.remove')} ${place + 1}`}
              onClick={() => onChange(rows.filter((_, at) => at !== place))}
            />
          )}
        </Flex>
      ))}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() => onChange([...rows, ''])}
        style={{ width: 120 }}
      >
        {t('form.add')}
      </Button>
    </Flex>
  );
}

/** A unit, or several, by name. */
export function UnitField(props: WidgetProps) {
  return <UnitSelect {...props} />;
}

export function UnitsField(props: WidgetProps) {
  return <UnitSelect {...props} mode="multiple" />;
}

function UnitSelect({ mode, ...props }: WidgetProps & { readonly mode?: 'multiple' }) {
  const { t } = useTranslation();
  const { id, value, onChange, disabled = false } = props;
  const given = knowledgeOf(props as WidgetProps).units;
  const units = useQuery({ ...unitsQuery, enabled: given === undefined });
  return (
    <Select
      id={id}
      {...(mode && { mode })}
      allowClear
      disabled={disabled}
      loading={units.isFetching}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={(chosen) => onChange(chosen)}
      onBlur={touched(props)}
      options={unitsToChoose(given ?? units.data ?? [], t, [value].flat())}
      style={{ width: '100%' }}
    />
  );
}

/** An item of the catalogue; a new code too, where the schema says what codes look like. */
export function ItemField(props: WidgetProps) {
  const { t } = useTranslation();
  const { id, value, onChange, disabled = false, schema } = props;
  const items = useQuery(itemsQuery);
  const [sought, setSought] = useState('');
  const known = items.data ?? [];
  const typed = sought.trim();
  const mayBeNew = schema.pattern !== undefined && new RegExp(schema.pattern).test(typed);
  const offered = known
    .filter(({ code, providerDisabledOn }) => providerDisabledOn === null || code === value)
    .map(({ code, name, providerName }) => ({
      value: code,
      label: `${name}（${providerName}）`,
    }));
  return (
    <Select
      id={id}
      allowClear
      disabled={disabled}
      loading={items.isFetching}
      showSearch={{ optionFilterProp: ['label', 'value'], onSearch: setSought }}
      value={value}
      onChange={(chosen) => onChange(chosen)}
      onBlur={touched(props)}
      options={
        mayBeNew && !known.some(({ code }) => code === typed)
          ? [{ value: typed, label: t('form.newCode', { code: typed }) }, ...offered]
          : offered
      }
      style={{ width: '100%' }}
    />
  );
}

/** Papers of a step (材料). */
export function PapersField(props: WidgetProps) {
  const { id, value, onChange, disabled = false, label } = props;
  const knowledge = knowledgeOf(props);
  return (
    <PaperList
      id={id}
      label={label}
      papers={Array.isArray(value) ? value : []}
      change={onChange}
      upload={'upload' in knowledge ? knowledge.upload : uploadPaper}
      disabled={disabled}
    />
  );
}

async function uploadPaper(file: File): Promise<PaperView> {
  return request<PaperView>('/papers', {
    method: 'POST',
    query: { name: file.name },
    body: new Blob([file], { type: 'application/octet-stream' }),
  });
}
