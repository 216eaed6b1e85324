import { describe, expect, it } from '@jest/globals';
import { after, approvalOf, asks, openFor, submitted, type World } from '../../driver.spec-kit.js';

const world: World = { manager: ['max'], departmentHead: ['hed'], admins: ['adm'] };

/** What became of a submission by `sue`: its status and who is asked, or the fault. */
function outcome(node: object, rest: object = {}, of: World = world): string {
  try {
    const story = submitted(approvalOf([asks('n', [], node)], rest), of);
    return [story.state.status, ...openFor(story)].join(' ');
  } catch (error) {
    return (error as Error).message;
  }
}
const users = (...list: string[]) => ({ approvers: [{ type: 'users', users: list }] });

describe('who is asked', () => {
  const self = { allowSelfApproval: true };
  const cases: [name: string, node: object, document: object, expected: string][] = [
    ['nobody: refused by default', {}, {}, 'no_approver'],
    ['nobody: refuse', { onEmpty: { do: 'refuse' } }, {}, 'no_approver'],
    ['nobody: pass', { onEmpty: { do: 'pass' } }, {}, 'approved'],
    ['nobody: admin', { onEmpty: { do: 'admin' } }, {}, 'pending adm'],
    ['nobody: assign', { onEmpty: { do: 'assign', users: ['zoe'] } }, {}, 'pending zoe'],
    ['nobody: never the submitter in their stead', { onEmpty: { do: 'assign', users: ['sue'] } }, {}, 'no_approver'],
    ['self is dropped where barred', users('sue', 'ann'), {}, 'pending ann'],
    ['self alone is nobody where barred', { ...users('sue'), onEmpty: { do: 'admin' } }, {}, 'pending adm'],
    ['self stays where allowed', users('sue'), self, 'pending sue'],
    ['self: skip passes the node', { ...users('sue'), onSelf: 'skip' }, self, 'approved'],
    ['self: skip leaves the others', { ...users('sue', 'ann'), onSelf: 'skip' }, self, 'pending ann'],
    ['self: the manager instead', { ...users('sue'), onSelf: 'manager' }, self, 'pending max'],
    ['self: the department head instead', { ...users('sue', 'hed'), onSelf: 'department_head' }, self, 'pending hed'],
    ['each person once', users('ann', 'ann'), {}, 'pending ann'],
  ];
  it.each(cases)('%s', (_name, node, document, expected) => expect(outcome(node, document)).toBe(expected));

  it('is nobody when the manager to replace the submitter is missing', () => {
    expect(outcome({ ...users('sue'), onSelf: 'manager', onEmpty: { do: 'pass' } }, self, {})).toBe('approved');
  });

  it('goes to the administrators, or back, once the approval runs', () => {
    const document = approvalOf([asks('one', ['ann']), asks('two', [])]);
    const story = after(document, submitted(document, world), [['approve', 'ann']], world);
    expect(openFor(story)).toEqual(['adm']);
    expect(after(document, submitted(document), [['approve', 'ann']]).state.status).toBe('returned');
  });

  it.each([
    ['every_time', 'pending ann'],
    ['only_first', 'approved'],
    ['skip_consecutive', 'pending ann'],
  ])('a repeated approver: %s', (onDuplicate, expected) => {
    const document = approvalOf([asks('one', ['ann']), asks('two', ['bob']), asks('three', ['ann'], { onDuplicate })]);
    const story = after(document, submitted(document), [['approve', 'ann'], ['approve', 'bob']]); // prettier-ignore
    expect([story.state.status, ...openFor(story)].join(' ')).toBe(expected);
  });

  it('skips a repeated approver in a row, and waits for the others', () => {
    const document = approvalOf([
      asks('one', ['ann']),
      asks('two', ['ann', 'bob'], { mode: 'all', onDuplicate: 'skip_consecutive' }),
    ]);
    const story = after(document, submitted(document), [['approve', 'ann']]);
    expect(openFor(story)).toEqual(['bob']);
    expect(story.state.visits.at(-1)!.tasks[0]).toMatchObject({ user: 'ann', state: 'approved', automatic: true });
  });

  it('forgets earlier approvals when the approval begins anew', () => {
    const document = approvalOf([
      asks('one', ['ann']),
      asks('two', ['ann'], { onDuplicate: 'only_first' }),
      asks('three', ['bob']),
    ]);
    const story = after(document, submitted(document), [['approve', 'ann'], ['return', 'bob'], ['resubmit', 'sue']]); // prettier-ignore
    expect(openFor(story)).toEqual(['ann']);
  });
});
