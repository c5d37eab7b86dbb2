import { Modal, Table, Typography } from 'antd';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A key and what it does on a page. */
export interface Shortcut {
  /** As `KeyboardEvent.key` has it: 'j', 'Enter', '?'. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

interface Shortcuts {
  readonly add: (list: readonly Shortcut[]) => () => void;
  readonly show: () => void;
}

const Context = createContext<Shortcuts | null>(null);

/** Listens for the keys of the page that is open; `?` lists them. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const lists = useRef(new Set<readonly Shortcut[]>());
  const [shown, setShown] = useState<readonly Shortcut[] | null>(null);
  const value = useMemo<Shortcuts>(
    () => ({
      add: (list) => {
        lists.current.add(list);
        return () => lists.current.delete(list);
      },
      show: () => setShown([...lists.current].flat()),
    }),
    [],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || isInDialog()) return;
      if (event.key === '?') return value.show();
      const found = [...lists.current].flat().find(({ key }) => key === event.key);
      if (!found || (event.key === 'Enter' && isControl(event.target))) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [value]);
  return (
    <Context value={value}>
      {children}
      <Modal open={shown !== null} onCancel={() => setShown(null)} footer={null} title={t('shortcuts.title')}>
        <Table
          size="small"
          pagination={false}
          showHeader={false}
          rowKey="key"
          dataSource={[...(shown ?? []), { key: '?', label: t('shortcuts.help') }]}
          columns={[
            {
              dataIndex: 'key',
              width: 100,
              render: (key: string) => <Typography.Text keyboard>{key}</Typography.Text>,
            },
            { dataIndex: 'label' },
          ]}
        />
      </Modal>
    </Context>
  );
}

/** The keys of a page, as long as it is shown. */
export function useShortcuts(list: readonly Shortcut[]): void {
  const shortcuts = use(Context);
  useEffect(() => shortcuts?.add(list), [shortcuts, list]);
}

export function useShowShortcuts(): () => void {
  return use(Context)?.show ?? (() => {});
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('button, a, [role="button"], [role="menuitem"]') !== null
  );
}

function isInDialog(): boolean {
  return document.querySelector('[role="dialog"]:not([style*="display: none"]) .ant-modal-body') !== null;
}
