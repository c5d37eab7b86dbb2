import type { Store } from '../../../store/connection.ts';
import { removeView, savedViews, saveView } from '../../../store/worklist/saved-views.ts';
import { done, failed, notFound } from '../../outcome.ts';
import { type SavedView, savedViewSchema } from '../../saved-view.ts';
import type { Worklist } from '../../worklist.ts';
import { whileAvailable } from '../while-available.ts';

const VIEWS_AT_MOST = 50;

/** The lists that people have saved, straight on the store. They are a person's own, whoever that person stands in for. */
export function savedViewsOver(store: Store): Pick<Worklist, 'savedViews' | 'saveView' | 'removeView'> {
  return {
    savedViews: ({ person }) =>
      whileAvailable(null, async () => {
        const rows = await savedViews<Omit<SavedView, 'name'>>(store.em(), person);
        return done(rows.map(({ name, body }) => ({ name, ...body })));
      }),
    saveView: ({ person }, view) =>
      whileAvailable(null, async () => {
        const parsed = savedViewSchema.safeParse(view);
        if (!parsed.success) {
          const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
          return failed({ kind: 'invalid', message: '视图的内容不完整或者格式不对。', fields });
        }
        const { name, ...body } = parsed.data;
        if (await saveView(store.em(), person, name, body, VIEWS_AT_MOST)) return done(parsed.data);
        const message = `最多保存${VIEWS_AT_MOST}个视图，请先删除不用的。`;
        return failed({ kind: 'invalid', message, fields: [{ path: 'name', message }] });
      }),
    removeView: ({ person }, name) =>
      whileAvailable(null, async () =>
        (await removeView(store.em(), person, name)) ? done(null) : notFound(`没有名为“${name}”的视图。`),
      ),
  };
}
