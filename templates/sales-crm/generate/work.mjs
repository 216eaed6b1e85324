import { day } from './deals.mjs';

const SERVICE_TEAM = ['@user:song', '@user:fang', '@user:fang', '@user:daniel'];
const at = (days, time) => ({ daysFromNow: days, at: time });
const pad = (number) => String(number).padStart(3, '0');

/** By type of request: subject and what was done, in both languages, and the products it may be about. */
const CASES = {
  fault: [
    ['网关频繁掉线', '更换天线并升级固件至最新版本，连续观察 48 小时正常。', 'Gateway loses its connection', 'Replaced the antenna and updated the firmware; stable for 48 hours.', 'gtxpro gtx200 gtx100'],
    ['伺服驱动器报过载', '重新整定增益，清理导轨并更换润滑脂。', 'Servo drive reports overload', 'Retuned the gains, cleaned and greased the guide.', 'sdx20 sdx55'],
    ['视觉工位误判率升高', '重新标定相机，更换老化光源。', 'Inspection cell rejects good parts', 'Calibrated the camera and replaced the ageing light.', 'vis1 vis2'],
    ['能耗数据缺失', '修复采集服务，补录缺失时段数据。', 'Energy readings are missing', 'Repaired the collector and filled the gap from the meters.', 'ems1'],
  ],
  installation: [
    ['新产线网关安装调试', '完成安装并通过点位测试，双方签署验收单。', 'Commissioning of gateways on the new line', 'Installed and tested point by point; accepted by both sides.', 'gtxpro gtx200 gtx100'],
    ['视觉工位搬迁', '完成拆装与重新标定。', 'Inspection cell moves to another hall', 'Dismantled, moved and calibrated again.', 'vis1 vis2'],
  ],
  question: [
    ['报表如何按班次统计', '远程演示班次设置，并提供操作手册。', 'How to report by shift', 'Showed the shift settings and sent the manual.', 'mes1 mes2 ems1'],
    ['如何新增采集点位', '电话指导完成。', 'How to add data points', 'Walked them through it by telephone.', 'gtxpro gtx200 gtx100'],
  ],
  spare_part: [
    ['申请散热风扇备件', '备件已寄出并签收。', 'Fan kits needed', 'Sent and received.', 'sdx20 sdx55 fan'],
    ['编码器电池更换', '寄送电池，并指导带电更换。', 'Encoder batteries to be replaced', 'Sent batteries and explained the exchange under power.', 'sdx20 sdx55 fan'],
  ],
  complaint: [
    ['响应时间超出约定', '向客户致歉，调整驻点工程师。', 'We answered later than agreed', 'Apologised and assigned an engineer nearby.'],
    ['发货缺少线缆', '当日补发线缆，并复核装箱清单。', 'Cables were missing in the delivery', 'Sent the cables the same day and checked the packing list.'],
  ],
}; // prettier-ignore

/** What customers asked service for, after their orders were on their way. */
export function makeRequests(random, deals, count) {
  const ordered = deals.filter(({ order }) => order && order.data.order_date.daysFromNow < -5);
  return Array.from({ length: count }, (_, index) => {
    const deal = random.pick(ordered);
    const { place, ref, contacts } = deal.account;
    const product = deal.lines[0].product;
    const type = random.weighed(typesAbout(product));
    const [zh, zhDone, en, enDone] = random.pick(CASES[type].filter((one) => isAbout(one, product)));
    const opened = -random.int(0, Math.min(200, -deal.order.data.order_date.daysFromNow));
    const priority = random.weighed(type === 'fault' ? { urgent: 1, high: 3, normal: 5 } : { high: 1, normal: 5, low: 3 });
    const due = opened + { urgent: 1, high: 2, normal: 5, low: 10 }[priority];
    const done = opened < -12 || random.chance(0.25);
    const resolved = Math.min(due + random.int(-1, 1), 0);
    const status = done ? (resolved < -7 ? 'closed' : 'resolved') : random.weighed({ new: 3, in_progress: 4, waiting: 2 });
    const chinese = place.language === 'zh';
    return {
      ref: `t${pad(index + 1)}`,
      ...{ account: deal.account, opened, done },
      data: {
        subject: chinese ? `${place.short} ${zh}` : `${place.short}: ${en}`,
        account: `@account:${ref}`,
        contact: `@contact:${random.pick(contacts).ref}`,
        product: `@product:${product}`,
        order: `@order:${deal.order.ref}`,
        ...{ type, priority, status },
        channel: random.weighed(chinese ? { phone: 4, wechat: 5, portal: 2, email: 1 } : { phone: 3, email: 5, portal: 3 }),
        due: at(due, `${random.int(10, 17)}:00`),
        ...(done && { resolved_at: at(resolved, `${random.int(10, 17)}:${random.pick(['00', '20', '45'])}`), solution: chinese ? zhDone : enDone }),
        ...(status === 'closed' && { satisfaction: random.weighed({ very_good: 5, good: 6, fair: 2, poor: type === 'complaint' ? 2 : 0.3 }) }),
        description: chinese ? `客户反馈：${zh}。` : `The customer reports: ${en.toLowerCase()}.`,
        owner: chinese ? random.pick(SERVICE_TEAM.slice(0, 3)) : '@user:daniel',
      },
    };
  });
} // prettier-ignore

const isAbout = ([, , , , products], product) => products === undefined || products.split(' ').includes(product);

/** Types of requests that there is something to say of with this product, and how often they come. */
const typesAbout = (product) =>
  Object.fromEntries(
    Object.entries({ fault: 9, installation: 3, question: 5, spare_part: 4, complaint: 2 }).filter(([type]) =>
      CASES[type].some((one) => isAbout(one, product)),
    ),
  );

const DID = {
  call: ['电话沟通需求', '客户确认本周内部讨论，周五前答复。', 'Call about their needs', 'They discuss it this week and answer by Friday.'],
  meeting: ['方案讨论会', '技术方案基本认可，需补充交付计划。', 'Meeting on the proposal', 'The concept is accepted; a delivery plan is missing.'],
  on_site: ['现场勘察', '已核对设备清单，网络条件满足要求。', 'Site survey', 'Checked the machine list; the network will do.'],
  demo: ['产品演示', '演示效果良好，客户希望增加报表功能。', 'Demonstration', 'Went well; they would like another report.'],
  wechat: ['微信跟进进度', '已发送资料，客户查看中。', 'Messages about progress', 'Sent the documents; they are reading them.'],
  email: ['发送报价与资料', '已发送最新版报价单与案例。', 'Sent offer and references', 'Sent the latest offer with two references.'],
}; // prettier-ignore

/** What was done, and what is planned, for deals, leads and requests; keeps for each account when it was last spoken to. */
export function makeActivities(random, deals, leads, requests, count) {
  const open = deals.filter(({ data }) => !['won', 'lost'].includes(data.sales_stage));
  const working = leads.filter(({ data }) => data.status !== 'new' && !data.account);
  return Array.from({ length: count }, (_, index) => {
    const about = random.weighed({ deal: 12, lead: 3, request: 3 });
    const subject = about === 'deal' ? random.pick(random.chance(0.75) ? open : deals) : random.pick(about === 'lead' ? working : requests);
    const over = about === 'deal' && !open.includes(subject);
    const days = over ? subject.close - random.int(1, 60) : about === 'request' ? Math.min(subject.opened + random.int(0, 2), 3) : random.int(-75, 14);
    const place = subject.place ?? subject.account.place;
    const chinese = place.language === 'zh';
    const type = random.weighed(chinese ? { call: 5, wechat: 4, meeting: 3, on_site: 3, demo: 2, email: 2 } : { call: 4, email: 5, meeting: 4, demo: 2, on_site: 1 });
    const [zh, zhResult, en, enResult] = DID[type];
    const planned = days > 0 || (days > -3 && random.chance(0.3));
    const status = planned ? 'planned' : random.chance(0.06) ? 'cancelled' : 'done';
    const name = about === 'lead' ? subject.data.company : place.short;
    if (status === 'done' && subject.account) touch(subject.account, Math.min(days, 0));
    return {
      ref: `v${pad(index + 1)}`,
      data: {
        subject: chinese ? `${name} ${zh}` : `${name}: ${en}`,
        ...{ type, status },
        priority: random.weighed({ normal: 6, high: 2, low: 1 }),
        due: at(days, `${random.pick(['09', '10', '11', '14', '15', '16'])}:${random.pick(['00', '30'])}`),
        minutes: random.pick(type === 'on_site' || type === 'demo' ? [90, 120, 180] : [10, 15, 30, 60]),
        ...(subject.account && { account: `@account:${subject.account.ref}`, contact: `@contact:${random.pick(subject.account.contacts).ref}` }),
        ...{ deal: { opportunity: `@opportunity:${subject.ref}` }, lead: { lead: `@lead:${subject.ref}` }, request: { service_request: `@service_request:${subject.ref}` } }[about],
        ...(status === 'done' && { result: chinese ? zhResult : enResult }),
        owner: subject.data.owner,
      },
    };
  });
} // prettier-ignore

function touch(account, days) {
  const before = account.data.last_contact?.daysFromNow ?? -Infinity;
  if (days > before) account.data.last_contact = day(days);
}
