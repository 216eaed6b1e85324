const department = (ref, name, parent) => ({ ref, data: { name, ...(parent && { parent: `@department:${parent}` }) } });

export const departments = [
  department('sales', '销售中心 Sales'),
  department('east', '华东区 East China', 'sales'),
  department('south', '华南区 South China', 'sales'),
  department('north', '北方区 North China', 'sales'),
  department('intl', 'International', 'sales'),
  department('service', '客户服务部 Customer Service'),
  department('marketing', '市场部 Marketing'),
  department('finance', '财务部 Finance'),
];

const person = (ref, name, address, role, where, manager, locale = 'zh-CN') => ({
  ref,
  data: {
    name,
    email: `${address}@demo.mokuai.example`,
    roles: [role],
    department: `@department:${where}`,
    ...(manager && { manager: `@user:${manager}` }),
    locale,
    active: true,
  },
});

/** Managers come before whom they manage. */
export const users = [
  person('shen', '沈清和', 'shen.qinghe', 'sales_manager', 'sales'),
  person('zhou', '周晓彤', 'zhou.xiaotong', 'sales_manager', 'east', 'shen'),
  person('lin', '林知远', 'lin.zhiyuan', 'sales', 'east', 'zhou'),
  person('chen', '陈以恒', 'chen.yiheng', 'sales', 'east', 'zhou'),
  person('ye', '叶书宁', 'ye.shuning', 'sales', 'east', 'zhou'),
  person('xu', '许嘉言', 'xu.jiayan', 'sales_manager', 'south', 'shen'),
  person('wang', '王思睿', 'wang.sirui', 'sales', 'south', 'xu'),
  person('he', '何雨桐', 'he.yutong', 'sales', 'south', 'xu'),
  person('gao', '高远航', 'gao.yuanhang', 'sales_manager', 'north', 'shen'),
  person('tang', '唐一诺', 'tang.yinuo', 'sales', 'north', 'gao'),
  person('luo', '罗景明', 'luo.jingming', 'sales', 'north', 'gao'),
  person('emma', 'Emma Fischer', 'emma.fischer', 'sales_manager', 'intl', 'shen', 'en'),
  person('james', 'James Okafor', 'james.okafor', 'sales', 'intl', 'emma', 'en'),
  person('sophie', 'Sophie Laurent', 'sophie.laurent', 'sales', 'intl', 'emma', 'en'),
  person('song', '宋明哲', 'song.mingzhe', 'service', 'service', 'shen'),
  person('fang', '方静', 'fang.jing', 'service', 'service', 'song'),
  person('daniel', 'Daniel Reyes', 'daniel.reyes', 'service', 'service', 'song', 'en'),
  person('qin', '秦若溪', 'qin.ruoxi', 'marketing', 'marketing', 'shen'),
  person('mia', 'Mia Novak', 'mia.novak', 'marketing', 'marketing', 'qin', 'en'),
  person('lu', '陆文华', 'lu.wenhua', 'finance', 'finance', 'shen'),
  person('grace', 'Grace Whitfield', 'grace.whitfield', 'finance', 'finance', 'lu', 'en'),
];

const head = (ref, user) => ({ ref, data: { head: `@user:${user}` } });

/** Known once there are people. */
export const heads = [
  head('sales', 'shen'),
  head('east', 'zhou'),
  head('south', 'xu'),
  head('north', 'gao'),
  head('intl', 'emma'),
  head('service', 'song'),
  head('marketing', 'qin'),
  head('finance', 'lu'),
];

/** Who looks after customers of a region; whoever sells most stands there twice. */
export const sellers = {
  east: ['lin', 'lin', 'chen', 'chen', 'ye', 'zhou'],
  south: ['wang', 'wang', 'he', 'he', 'xu'],
  north: ['tang', 'tang', 'luo', 'luo', 'gao'],
  intl: ['james', 'james', 'sophie', 'sophie', 'emma'],
};
