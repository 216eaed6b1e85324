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
  const { titleField, fields } = module.data;
  const title = request.title.trim();
  const { read } = inputOf(fields.find(({ name }) => name === titleField)?.type ?? '');
  return (
    <RelatedCreate
      module={module.data}
      page="quick_create"
      given={title === '' ? {} : { [titleField]: read ? read(title) : title }}
      onSaved={({ id }) => request.onCreated(id)}
      onClose={() => settleCreate(request)}
    />
  );
}
