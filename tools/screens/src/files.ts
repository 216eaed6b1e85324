import type { Browser } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';

const WORDS = {
  'zh-CN': {
    quote: '报价单 Q-2026-0318', pdf: '报价单 Q-2026-0318.pdf', png: '车间布局图.png', txt: '会议纪要.txt',
    head: ['项目', '数量', '单价', '金额'], sum: '合计', hall: '一号车间', parts: ['装配', '仓储', '检测', '发货'],
    rows: [['边缘网关 G2', 24, 6_800], ['数据采集许可（年）', 24, 2_400], ['现场实施（人天）', 18, 3_200], ['三年维保', 1, 86_000]],
    notes: '参会：采购、设备、我方销售与实施。\n一期 24 个点位，十二月底前上线；二期视一期结果决定。\n下一步：周五前发出正式报价。\n',
  },
  en: {
    quote: 'Quote Q-2026-0318', pdf: 'Quote Q-2026-0318.pdf', png: 'Floor plan.png', txt: 'Meeting notes.txt',
    head: ['Item', 'Quantity', 'Price', 'Amount'], sum: 'Total', hall: 'Hall 1', parts: ['Assembly', 'Storage', 'Inspection', 'Shipping'],
    rows: [['Edge gateway G2', 24, 6_800], ['Data licence (year)', 24, 2_400], ['On-site work (days)', 18, 3_200], ['Service, three years', 1, 86_000]],
    notes: 'With purchasing, equipment, our sales and delivery.\nPhase one: 24 points, live by the end of December. Phase two depends on it.\nNext: the formal quote by Friday.\n',
  },
} as const; // prettier-ignore

type Words = (typeof WORDS)[Locale];

const quoteOf = ({ quote, head, rows, sum }: Words): string => {
  const money = (amount: number): string => amount.toLocaleString('en', { minimumFractionDigits: 2 });
  const lines = rows.map(([item, many, price]) => [item, many, money(price), money(many * price)]);
  const total = money(rows.reduce((all, [, many, price]) => all + many * price, 0));
  const row = (cells: readonly (string | number)[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<style>body{font:15px/1.6 Inter,"Noto Sans CJK SC",sans-serif;margin:56px;color:#1b2030}table{width:100%;border-collapse:collapse;margin-top:32px}
    th,td{padding:10px 8px;border-bottom:1px solid #d9dde6;text-align:right}th:first-child,td:first-child{text-align:left}th{color:#5c6478;font-weight:500}</style>
    <h1>${quote}</h1><table>${row(head, 'th')}${lines.map((line) => row(line, 'td')).join('')}${row([sum, '', '', total], 'th')}</table>`;
};

const planOf = ({ hall, parts }: Words): string =>
  `<body style="margin:0"><svg width="960" height="600" font-family="Inter, Noto Sans CJK SC, sans-serif" font-size="22" fill="#1b2030">
    <rect width="960" height="600" fill="#f6f7f9"/><rect x="40" y="70" width="880" height="490" fill="#fff" stroke="#5c6478" stroke-width="3"/>
    <text x="40" y="46" font-weight="600">${hall}</text>
    ${parts.map((part, i) => `<g transform="translate(${70 + (i % 2) * 425} ${100 + Math.floor(i / 2) * 225})"><rect width="400" height="205" rx="6" fill="${['#e5ecff', '#e6f4ea', '#fdf0d9', '#f3e8fb'][i]}" stroke="#b8c0d0"/><text x="24" y="44">${part}</text></g>`).join('')}
  </svg>`;

/** Files as people attach them to a deal, oldest first: notes, a picture, a PDF. */
export async function makeFiles(browser: Browser, locale: Locale): Promise<ReadonlyMap<string, Buffer>> {
  const words = WORDS[locale];
  const page = await browser.newPage({ viewport: { width: 960, height: 600 } });
  try {
    await page.setContent(planOf(words));
    const picture = await page.screenshot();
    await page.setContent(quoteOf(words));
    const pdf = await page.pdf({ format: 'A4' });
    return new Map([
      [words.txt, Buffer.from(words.notes)],
      [words.png, picture],
      [words.pdf, pdf],
    ]);
  } finally {
    await page.close();
  }
}
