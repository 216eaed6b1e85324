import type { FieldExample } from '../../field-type.js';
import type { FileSettings } from './file.js';

const contract = {
  id: '01980c5e-7b1a-7c3d-9e4f-0123456789a1',
  name: '合同 (终稿).pdf',
  size: 482_133,
  type: 'application/pdf',
};
const notes = { id: '01980c5e-7b1a-7c3d-9e4f-0123456789a2', name: 'Notes.txt', size: 12, type: 'text/plain' };

export const examples: readonly FieldExample<FileSettings>[] = [
  {
    settings: {
      name: 'papers',
      type: 'file',
      label: { en: 'Papers', 'zh-CN': '资料' },
      multiple: true,
      maxMegabytes: 20,
    },
    valid: [
      { input: [contract] },
      { input: [notes, contract] },
      { input: [{ ...notes, id: notes.id.toUpperCase() }, notes], output: [notes] },
      { input: [], output: null },
    ],
    invalid: [
      { input: contract, code: 'not_list' },
      { input: [contract.id], code: 'not_files' },
      { input: [{ id: 'nobody' }], code: 'not_id' },
      { input: [{ name: 'a.pdf' }], code: 'required' },
    ],
    ascending: [],
  },
  {
    settings: { name: 'contract', type: 'file', label: { en: 'Contract', 'zh-CN': '合同' }, accept: 'pdf' },
    valid: [{ input: [contract] }],
    invalid: [{ input: [contract, notes], code: 'too_many_items' }],
    ascending: [],
  },
];
