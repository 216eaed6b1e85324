import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RelatedCreate } from '../features/records/RelatedCreate.js';
import { inputOf } from '../field-views/inputs.js';
import { settleCreate, type CreateRequest } from '../lib/create-in-place.js';
import { moduleQuery } from '../lib/queries.js';

/** A new record that something on the page waits for. */
export function CreateInPlace({ request }: { readonly request: CreateRequest }) {
  const module = useQuery(moduleQuery(request.module));
  const failed = module.isError && !module.data;
  useEffect(() => {
    if (failed) settleCreate(request);
  }, [failed, request]);
  if (!module.data) return null;
  const { titleField, fields, layouts } = module.data;
  const title = request.title.trim();
  const { given = {} } = request;
  const few = new Set(
    layouts.quick_create.tabs.flatMap((t) => t.sections.flatMap((s) => s.fields.map((f) => f.field))),
  );
  const { read } = inputOf(fields.find(({ name }) => name === titleField)?.type ?? '');
  return (
    <RelatedCreate
      module={module.data}
      page={Object.keys(given).every((name) => few.has(name)) ? 'quick_create' : 'create'}
      given={title === '' ? given : { ...given, [titleField]: read ? read(title) : title }}
      onSaved={({ id }) => request.onCreated(id)}
      onClose={() => settleCreate(request)}
    />
  );
}
