import { useQuery } from '@tanstack/react-query';
import { Popover, Spin, Typography } from 'antd';
import { useState } from 'react';
import type { ArticleRef } from '../../statute/citation.ts';

/** The law is in a part of its own, fetched when the first article is shown. */
const law = () =>
  Promise.all([import('../../statute/citation.ts'), import('../../statute/article-text.ts')]).then(
    ([{ articleLabel }, { articleText }]) => ({ articleLabel, articleText }),
  );

/** Articles as links: each shows its text. */
export function Articles({ refs }: { readonly refs: readonly ArticleRef[] }) {
  return (
    <span>
      {refs.map((ref, place) => (
        <span key={ref}>
          {place > 0 && '、'}
          <Article of={ref} />
        </span>
      ))}
    </span>
  );
}

function Article({ of }: { readonly of: ArticleRef }) {
  const { data } = useQuery({ queryKey: ['law'], queryFn: law, staleTime: Number.POSITIVE_INFINITY });
  const [open, setOpen] = useState(false);
  if (!data) return <Spin size="small" />;
  const text = data.articleText(of);
  return (
    <Popover
      trigger={['hover', 'click']}
      open={open}
      onOpenChange={setOpen}
      title={data.articleLabel(of)}
      content={<div style={{ maxWidth: 480, whiteSpace: 'pre-line' }}>{text}</div>}
    >
      <Typography.Link
        type="secondary"
        role="button"
        tabIndex={0}
        aria-expanded={open}
        onKeyDown={({ key }) => (key === 'Enter' || key === ' ') && setOpen(!open)}
        style={{ fontSize: 'inherit', textDecoration: 'underline dotted' }}
      >
        {data.articleLabel(of)}
      </Typography.Link>
    </Popover>
  );
}
