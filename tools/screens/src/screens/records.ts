import { seenBy, type Stage, type Step } from '../screen.js';
import { button, click, dialog, fill, first, found, go, inWords, labelled, list, saying, see, the } from '../steps.js';

const screen = seenBy('manager');
const heading = see(found('h1'));
const OPPORTUNITY = first('opportunity', '-amount');
const ACCOUNT = first('account', '-annual_revenue');
/** The tab of the files; how many there are is a part of its name. */
const FILES = ({ page, t }: Stage) => page.getByRole('tab', { name: t('attachments.title') });
const SECTION = 'main section[aria-label] ol button';

/** Opens a deal that is still going on at one of the stages of its path. */
const moveTo = (place: number): readonly Step[] => [
  go(async ({ ask }) => {
    const { data } = await ask<{ data: readonly { id: string }[] }>('POST', '/records/opportunity/query', {
      filter: {
        and: [
          { field: 'sales_stage', op: 'eq', value: 'needs' },
          { field: 'approval_status', op: 'eq', value: 'none' },
          { field: 'contact', op: 'not_empty' },
        ],
      },
      fields: ['id'],
      sort: '-amount',
      limit: 1,
    });
    return `/m/opportunity/${data[0]!.id}`;
  }),
  click(found(SECTION, place)),
  see(found('main section[aria-label] form')),
];

const NEXT = inWords('Next step', '下一步');
const RIVAL = inWords('Competitor', '竞争对手');

const theirs =
  (competitor: string, next: string): Step =>
  async ({ colleague, page }) => {
    const [, module, id] = /\/m\/(\w+)\/([\w-]+)/.exec(page.url())!;
    await colleague('PATCH', `/records/${module}/${id}`, { competitor, next_step: next });
  };

/** Two people change the same two fields of a deal. */
const conflict: readonly Step[] = [
  go(OPPORTUNITY),
  theirs('—', '—'),
  async ({ page, goto }) => goto(`${new URL(page.url()).pathname}?edit=true`),
  see(button('action.save')),
  fill(labelled(RIVAL), inWords('Vantor', '博远科技')),
  fill(labelled(NEXT), inWords('Final offer by Friday', '周五前发出最终报价')),
  async (stage) =>
    theirs(
      inWords('Kestrel Systems', '云帆数据')(stage),
      inWords('Call their head of purchasing on Tuesday', '周二致电对方采购负责人')(stage),
    )(stage),
  click(button('action.save')),
  see(dialog('conflict.title')),
];

/** One record, read and changed. */
export const RECORDS = [
  screen('record', 'Record', '记录', [go(OPPORTUNITY), heading]),
  screen('record-account', 'Record with related lists', '记录与相关列表', [go(ACCOUNT), heading]),
  screen(
    'record-side',
    'A record beside the list',
    '列表旁的记录侧板',
    [
      list(async (stage) => `/m/account?peek=${encodeURIComponent((await ACCOUNT(stage)).slice(3))}`),
      see(found('[role=dialog] h2, [role=complementary] h2, aside h2')),
    ],
    { at: 1440 },
  ),
  screen('record-stage', 'What a stage asks for', '阶段推进：所需信息', moveTo(5)),
  screen('record-files', 'Files', '附件', [go(OPPORTUNITY), click(FILES), see(the('list', 'attachments.title'))]),
  screen(
    'record-file',
    'Looking at a file',
    '附件预览',
    [
      go(OPPORTUNITY),
      click(FILES),
      click(({ page }) => page.getByRole('button', { name: /\.pdf$/ }).first()),
      see(found('[role=dialog] canvas')),
    ],
    { leave: ({ page }) => page.keyboard.press('Escape') },
  ),
  screen('record-edit', 'Editing a record', '编辑记录', [
    go(async (stage) => `${await ACCOUNT(stage)}?edit=true`),
    see(button('action.save')),
  ]),
  screen('record-conflict', 'Two changed the same', '两人修改了相同字段', conflict, {
    leave: click(button('conflict.save')),
  }),
  screen('create', 'New record', '新建记录', [go('/m/opportunity/new'), see(button('action.save'))]),
  screen('not-found', 'No such page', '页面不存在', [go('/no-such-page'), see(saying('notFound.title'))]),
] as const;
