import { expect, it } from '@jest/globals';
import type { RecordPage } from '@mokuai/contract';
import { aboutField, byOperator, condition, offeredOperators, openFilter } from '../filter.fixture.js';
import { showsRows } from '../grid.fixture.js';
import type { Session } from './session.fixture.js';
import { MODULE } from './trial.fixture.js';
import type { Asked, TypeCase } from './type-case.fixture.js';

/** The editor of filters offers these operators of a field and no others, and each finds what it should. */
export function filteredBy(session: Session, field: () => string, operators: TypeCase['operators']): void {
  const { t } = session;
  const asked = Object.entries(operators) as [string, Asked][];
  const row = async () => condition(await openFilter(session.page, t), t);

  it('every operator that it has is offered', async () => {
    await session.page.goto(`/m/${MODULE.name}?sort=name`);
    await showsRows(session.page, session.ids('123'));
    const about = await row();
    await aboutField(about, t, field());
    const wanted = asked.map(([operator]) => t(`operator.${operator}`));
    expect([...(await offeredOperators(about, t))].sort()).toEqual(wanted.sort());
  });

  it.each(asked)('%s', async (operator, [fill, rows]) => {
    const { page } = session;
    const about = await row();
    await aboutField(about, t, field());
    // What was asked last is not kept.
    if (fill) await byOperator(about, t, 'empty');
    await byOperator(about, t, operator);
    await fill?.(session.place(about, operator === 'between' ? field() : t('filter.value', { field: field() })));
    const answer = page.waitForResponse((one) => {
      const body = one.request().postData() ?? '';
      // Sums are asked for apart.
      return one.url().endsWith('/query') && body.includes(`"op":"${operator}"`) && body.includes('"count"');
    });
    await page.getByRole('button', { name: t('filter.apply'), exact: true }).click();
    const { data } = (await (await answer).json()) as RecordPage;
    expect(data.map(({ id }) => id)).toEqual(session.ids(rows));
    await showsRows(page, session.ids(rows));
  });
}
