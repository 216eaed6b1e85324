import { describe, expect, it } from '@jest/globals';
import { after, approvalOf, asks, openFor, submitted, tried, type Deed, type World } from './driver.spec-kit.js';
import { offered } from './offered.js';
import { openFields, pathOf } from './path.js';

const two = (mode: 'any' | 'all') => approvalOf([asks('n', ['ann', 'bob'], { mode })], { withdraw: 'until_end' });

describe('an approval', () => {
  const cases: [name: string, mode: 'any' | 'all', deeds: Deed[], status: string, open: string[]][] = [
    ['any: the first approval settles', 'any', [['approve', 'bob']], 'approved', []],
    ['any: the first rejection settles', 'any', [['reject', 'bob']], 'rejected', []],
    ['all: one approval is not enough', 'all', [['approve', 'ann']], 'pending', ['bob']],
    ['all: everybody approves', 'all', [['approve', 'ann'], ['approve', 'bob']], 'approved', []],
    ['all: one rejection rejects', 'all', [['approve', 'ann'], ['reject', 'bob']], 'rejected', []],
    ['return leaves nothing open', 'all', [['return', 'ann']], 'returned', []],
    ['resubmit asks again', 'all', [['approve', 'bob'], ['return', 'ann'], ['resubmit', 'sue']], 'pending', ['ann', 'bob']],
    ['withdraw ends it', 'all', [['approve', 'ann'], ['withdraw', 'sue']], 'withdrawn', []],
    ['what was returned can be given up', 'any', [['return', 'ann'], ['withdraw', 'sue']], 'withdrawn', []],
    ['added signers come first', 'any', [['add_signer', 'ann', 'cyd', 'dan']], 'pending', ['bob', 'cyd', 'dan']],
    ['all added signers must approve', 'all', [['add_signer', 'ann', 'cyd', 'dan'], ['approve', 'cyd']], 'pending', ['bob', 'dan']],
    ['then it is the adder’s turn', 'all', [['add_signer', 'ann', 'cyd'], ['approve', 'cyd']], 'pending', ['ann', 'bob']],
    ['an added signer settles nothing', 'any', [['add_signer', 'ann', 'cyd'], ['approve', 'cyd']], 'pending', ['ann', 'bob']],
    ['an added signer’s rejection rejects', 'any', [['add_signer', 'ann', 'cyd'], ['reject', 'cyd']], 'rejected', []],
    ['signers add signers', 'any', [['add_signer', 'ann', 'cyd'], ['add_signer', 'cyd', 'dan']], 'pending', ['bob', 'dan']],
    [
      'nested signers unwind',
      'all',
      [['add_signer', 'ann', 'cyd'], ['add_signer', 'cyd', 'dan'], ['approve', 'dan'], ['approve', 'cyd'], ['approve', 'ann'], ['approve', 'bob']],
      'approved',
      [],
    ],
    ['another approver settles past added signers', 'any', [['add_signer', 'ann', 'cyd'], ['approve', 'bob']], 'approved', []],
  ]; // prettier-ignore
  it.each(cases)('%s', (_name, mode, deeds, status, open) => {
    const document = two(mode);
    const story = after(document, submitted(document), deeds);
    expect(story.state.status).toBe(status);
    expect(openFor(story).sort()).toEqual([...open].sort());
    expect(story.entries.filter((e) => e.actor !== null)).toHaveLength(deeds.length + 1);
  });

  const refusals: [name: string, deeds: Deed[], deed: Deed, code: string][] = [
    ['a stranger', [], ['approve', 'eve'], 'not_your_task'],
    ['twice', [['approve', 'ann']], ['approve', 'ann'], 'not_your_task'],
    ['after the end', [['reject', 'ann']], ['approve', 'bob'], 'approval_over'],
    ['the submitter', [], ['approve', 'sue'], 'self_approval'],
    ['withdrawal by another', [], ['withdraw', 'ann'], 'not_your_task'],
    ['resubmission of what is pending', [], ['resubmit', 'sue'], 'action_not_offered'],
    ['an approval of what was returned', [['return', 'ann']], ['approve', 'bob'], 'action_not_offered'],
    ['adding nobody', [], ['add_signer', 'ann'], 'required'],
    ['adding the submitter', [], ['add_signer', 'ann', 'sue'], 'self_approval'],
    ['adding who is asked already', [], ['add_signer', 'ann', 'bob'], 'duplicate_items'],
    ['approving before one’s added signers', [['add_signer', 'ann', 'cyd']], ['approve', 'ann'], 'not_your_task'],
  ]; // prettier-ignore
  it.each(refusals)('refuses %s', (_name, deeds, deed, code) => {
    const document = two('all');
    const made = tried(document, after(document, submitted(document), deeds), deed);
    expect(made.ok ? 'accepted' : made.faults[0]!.code).toBe(code);
  });

  it('notifies whoever is asked, and the submitter of the outcome', () => {
    const document = two('all');
    const story = after(document, submitted(document), [
      ['add_signer', 'ann', 'cyd'],
      ['approve', 'cyd'],
      ['approve', 'ann'],
      ['approve', 'bob'],
    ]);
    const told = story.commands.filter((c) => c.type === 'notify').map((c) => [c.about, ...c.users]);
    expect(told).toEqual([
      ['task', 'ann', 'bob'],
      ['task', 'cyd'],
      ['task', 'ann'],
      ['approved', 'sue'],
    ]);
    expect(story.commands.filter((c) => c.type === 'run').map((c) => c.hook)).toEqual(['onSubmitted', 'onApproved']);
    expect(story.commands.filter((c) => c.type === 'status').map((c) => c.status)).toEqual(['pending', 'approved']);
  });

  it('goes on from the returning node when the document says so', () => {
    const nodes = [asks('one', ['ann']), asks('two', ['bob'])];
    const back: Deed[] = [
      ['approve', 'ann'],
      ['return', 'bob'],
      ['resubmit', 'sue'],
    ];
    const goesOn = approvalOf(nodes, { resubmit: 'continue' });
    expect(openFor(after(goesOn, submitted(goesOn), back))).toEqual(['bob']);
    const restarts = approvalOf(nodes);
    expect(openFor(after(restarts, submitted(restarts), back))).toEqual(['ann']);
  });

  it.each([
    ['never', false, false],
    ['before_first_action', true, false],
    ['until_end', true, true],
    [undefined, true, false],
  ] as const)('withdraw %s', (withdraw, before, later) => {
    const document = approvalOf([asks('n', ['ann', 'bob'], { mode: 'all' })], { withdraw });
    const story = submitted(document);
    expect(offered(document, story.state, 'sue').includes('withdraw')).toBe(before);
    expect(offered(document, after(document, story, [['approve', 'ann']]).state, 'sue').includes('withdraw')).toBe(
      later,
    );
  });

  it('goes down the first branch that holds, and round it when none does', () => {
    const big = { field: 'amount', op: 'gt', value: 5 } as const;
    const document = approvalOf([
      { id: 'size', type: 'branch', branches: [{ when: big, nodes: [asks('board', ['ann']), { id: 'fork', type: 'branch', branches: [{ nodes: [asks('deep', ['cyd'])] }] }] }] },
      asks('last', ['bob']),
    ]); // prettier-ignore
    const large: World = { holds: () => true };
    expect(openFor(submitted(document))).toEqual(['bob']);
    const story = submitted(document, large);
    expect(openFor(story)).toEqual(['ann']);
    expect(openFor(after(document, story, [['approve', 'ann']], large))).toEqual(['cyd']);
    expect(openFor(after(document, story, [['approve', 'ann'], ['approve', 'cyd']], large))).toEqual(['bob']); // prettier-ignore
  });

  it('copies people without waiting for them', () => {
    const document = approvalOf([
      { id: 'copy', type: 'cc', to: [{ type: 'users', users: ['cyd'] }] },
      asks('n', ['ann']),
    ]);
    const story = submitted(document);
    expect(story.commands).toContainEqual({ type: 'notify', about: 'copy', users: ['cyd'] });
    expect(openFor(story)).toEqual(['ann']);
  });

  it('shows the way so far and what is sure to follow', () => {
    const document = approvalOf([
      asks('one', ['ann']),
      { id: 'fork', type: 'branch', branches: [] },
      asks('two', ['bob']),
    ]);
    const shown = (story: ReturnType<typeof submitted>) =>
      pathOf(document, story.state).map((s) => `${s.node.id} ${s.visit?.state ?? 'waiting'}`);
    const story = submitted(document);
    expect(shown(story)).toEqual(['one active', 'two waiting']);
    expect(shown(after(document, story, [['approve', 'ann']]))).toEqual(['one done', 'two active']);
    expect(shown(after(document, story, [['return', 'ann']]))).toEqual(['one returned', 'two waiting']);
  });

  it('shows what of a branch may yet come, and what was not taken', () => {
    const big = { field: 'amount', op: 'gt', value: 1 } as const;
    const document = approvalOf([
      asks('one', ['ann']),
      { id: 'fork', type: 'branch', branches: [{ when: big, nodes: [asks('board', ['bob'])] }, { nodes: [asks('desk', ['cyd'])] }] },
      asks('last', ['dan']),
    ]); // prettier-ignore
    const shown = (story: ReturnType<typeof submitted>) =>
      pathOf(document, story.state).map((s) => `${s.node.id} ${s.visit?.state ?? s.way}`);
    const story = submitted(document);
    expect(shown(story)).toEqual(['one active', 'board possible', 'desk possible', 'last sure']);
    const chosen = after(document, story, [['approve', 'ann']]);
    expect(shown(chosen)).toEqual(['one done', 'desk active', 'board not_taken', 'last sure']);
    expect(shown(after(document, chosen, [['reject', 'cyd']]))).toEqual([
      'one done',
      'desk rejected',
      'board not_taken',
    ]);
  });

  it('opens the fields of its present node only', () => {
    const document = approvalOf([asks('one', ['ann'], { fields: { discount: 'write' } }), asks('two', ['bob'])]);
    const story = submitted(document);
    expect(openFields(document, story.state)).toEqual(['discount']);
    expect(openFields(document, after(document, story, [['approve', 'ann']]).state)).toEqual([]);
  });
});
