import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { shareRequest } from '../../machines/share-request/procedure.ts';
import { zh } from '../strings/zh.ts';
import { formSchema, formUi } from './schema.ts';
import { validatorFor } from './validator.ts';

const reply = z.toJSONSchema(shareRequest.actions.draftReply.payload, { io: 'input' }) as object;
const intake = z.toJSONSchema(shareRequest.intake, { io: 'input' }) as object;

beforeAll(() =>
  i18next.init({ lng: 'zh', resources: { zh: { translation: zh } }, interpolation: { escapeValue: false } }),
);

/** What a form says about a content, by field. */
function said(schema: object, content: unknown) {
  const { errors } = validatorFor(schema).validateFormData(content, schema);
  return errors.map(({ property, message }) => `${property} ${message}`).sort();
}

test('what is missing is named by its Chinese title', () => {
  expect(
    said(intake, { item: 'wf-gaj-001', scope: [], method: 'file', until: '2027-06-30', basis: '' }),
  ).toEqual(['.basis 请填写使用依据', '.scene 请填写使用场景', '.scope 使用范围至少填写1项']);
});

test('of two kinds of reply, the one that was chosen is checked', () => {
  expect(
    said(reply, {
      decision: 'refuse',
      reason: '不符合条件',
      citation: { instrument: '某条例', level: '法律' },
    }),
  ).toEqual(['.citation.article 请填写条款']);
  expect(said(reply, { decision: 'agree', scope: ['姓名'], method: 'file' })).toEqual([
    '.until 请填写使用时限',
  ]);
});

test('a complete content has no problem', () => {
  expect(
    said(reply, { decision: 'agree', scope: ['姓名'], until: '2027-06-30', method: 'interface' }),
  ).toEqual([]);
});

test('alternatives carry the name of what tells them apart', () => {
  expect(formSchema(reply).oneOf).toMatchObject([{ title: '同意共享' }, { title: '不同意共享' }]);
});

test('days, long texts, lists and papers have fields of their own', () => {
  expect(formUi(intake)).toMatchObject({
    basis: { 'ui:widget': 'textarea' },
    scope: { 'ui:widget': 'texts' },
    until: { 'ui:widget': 'day' },
    method: { 'ui:enumNames': ['服务接口', '批量交换', '文件下载'] },
    papers: { 'ui:widget': 'papers' },
    item: { 'ui:widget': 'item' },
  });
  expect(formUi(reply)).toMatchObject({ 'ui:widget': 'radio', decision: { 'ui:widget': 'hidden' } });
});
