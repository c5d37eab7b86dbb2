import { Alert, Button, DatePicker, Flex, Form, Input, Modal, Typography } from 'antd';
import dayjs from 'dayjs';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarInput, CalendarReading } from '../../client/calendar.ts';
import { askAgain } from '../api/ask-again.ts';
import { dayText } from '../shell/dates.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { enter, read } from './calendar-service.ts';

/** 录入通知: the pasted text is read, shown as days, and only then entered. Somebody else puts it in force. */
export function EnterDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [reading, setReading] = useState<CalendarReading | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  // The same entering, however often it is sent.
  const requestId = useRef(crypto.randomUUID());
  const input: CalendarInput = {
    kind: 'notice',
    text,
    given: { ...(number.trim() && { number: number.trim() }), ...(issuedOn && { issuedOn }) },
  };
  const change = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      set(value);
      setReading(null);
    };
  };
  const tried = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    await work().catch(setError);
    setBusy(false);
  };
  const enterIt = () =>
    tried(async () => {
      await enter(input, requestId.current);
      await askAgain(['calendar']);
      close();
    });
  const buttons = [
    <Button key="cancel" onClick={close}>
      {t('task.cancel')}
    </Button>,
    <Button
      key="read"
      disabled={text.trim() === ''}
      loading={busy}
      onClick={() => tried(async () => setReading(await read(input)))}
    >
      {t('calendar.read')}
    </Button>,
    <Button key="enter" type="primary" disabled={!reading?.ok} loading={busy} onClick={enterIt}>
      {t('calendar.enter')}
    </Button>,
  ];
  return (
    <Modal
      open
      width={820}
      title={t('calendar.enterTitle')}
      onCancel={close}
      footer={buttons}
      mask={{ closable: false }}
    >
      <Form layout="vertical">
        <Form.Item label={t('calendar.text')} extra={t('calendar.textHint')}>
          <Input.TextArea
            rows={9}
            value={text}
            onChange={({ target }) => change(setText)(target.value)}
            aria-label={t('calendar.text')}
          />
        </Form.Item>
        <Flex gap={16} wrap>
          <Form.Item label={t('calendar.number')}>
            <Input
              placeholder="国办发明电〔2025〕7号"
              value={number}
              onChange={({ target }) => change(setNumber)(target.value)}
            />
          </Form.Item>
          <Form.Item label={t('calendar.issuedOn')}>
            <DatePicker
              value={issuedOn === null ? null : dayjs(issuedOn)}
              onChange={(day) => change(setIssuedOn)(day ? day.format('YYYY-MM-DD') : null)}
            />
          </Form.Item>
        </Flex>
      </Form>
      {error !== null && <ProblemAlert error={error} />}
      {reading && <Reading reading={reading} />}
    </Modal>
  );
}

/** What was found: the days of each item, or every fault with its line and what would be right. */
function Reading({ reading }: { readonly reading: CalendarReading }) {
  const { t } = useTranslation();
  if (!reading.ok) {
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('calendar.faults', { count: reading.faults.length })}
        description={reading.faults.map(({ line, text, message, right }) => (
          <div key={`${line}/${text}/${message}`} style={{ marginBottom: 8 }}>
            <strong>{t('calendar.line', { line })}</strong> {message}
            <div>「{text}」</div>
            <div>{right}</div>
          </div>
        ))}
      />
    );
  }
  return (
    <>
      {reading.warnings.map(({ line, message }) => (
        <Alert
          key={`${line}/${message}`}
          type="warning"
          showIcon
          title={message}
          style={{ marginBottom: 8 }}
        />
      ))}
      <strong>{t('calendar.found')}</strong>
      {reading.items.map(({ name, off, madeUp }) => (
        <div key={`${name}/${off[0]}`} style={{ marginTop: 8 }}>
          {name}
          <Typography.Text type="secondary" style={{ display: 'block' }}>
            {off.length > 0 &&
              t('calendar.offDays', {
                from: dayText(off[0] ?? ''),
                to: dayText(off.at(-1) ?? ''),
                count: off.length,
              })}
            {madeUp.length > 0 && (
              <span style={{ display: 'block' }}>
                {t('calendar.madeUp', { days: madeUp.map((day) => dayText(day)).join('、') })}
              </span>
            )}
          </Typography.Text>
        </div>
      ))}
    </>
  );
}
