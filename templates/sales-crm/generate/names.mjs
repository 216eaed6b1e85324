/** Invented: two characters and how they sound, which becomes a domain under `.example`. */
export const COMPANY_WORDS = pairs(
  '澄怀 chenghuai 远汐 yuanxi 云杉 yunshan 禾润 herun 瀚宇 hanyu 盛泰 shengtai 百川 baichuan 新域 xinyu 秦岳 qinyue 方舟 fangzhou 锦程 jincheng 明德 mingde 智汇 zhihui 安捷 anjie 凌云 lingyun 星河 xinghe 博远 boyuan 长岭 changling 金穗 jinsui 优创 youchuang 顺和 shunhe 海川 haichuan 蓝湾 lanwan 天衡 tianheng 鼎新 dingxin 嘉禾 jiahe 启明 qiming 万象 wanxiang 中睿 zhongrui 飞鸿 feihong 朗润 langrun 沐辰 muchen 景行 jinghang 知微 zhiwei 青禾 qinghe 若谷 ruogu 砺行 lixing 磐石 panshi 听澜 tinglan 华晟 huasheng',
);

/** By industry: what Chinese companies call their trade. */
export const TRADES = {
  machinery: ['精密机械', '数控装备', '自动化设备', '智能装备'],
  electronics: ['光电科技', '半导体', '电子科技'],
  software: ['信息技术', '软件', '数据科技'],
  healthcare: ['医疗器械', '生物医药', '健康科技'],
  logistics: ['物流', '冷链物流', '供应链'],
  energy: ['新能源', '光伏', '储能科技'],
  food: ['食品', '饮品', '农业科技'],
  retail: ['百货', '连锁超市', '商贸'],
  education: ['教育科技', '职业培训'],
  construction: ['建材', '装饰工程', '建设工程'],
};

/** City, how it sounds, area code, and streets that many cities have. */
export const CITIES = {
  east: [city('上海', 'shanghai', '21', '浦东新区'), city('杭州', 'hangzhou', '571', '滨江区'), city('苏州', 'suzhou', '512', '工业园区'), city('南京', 'nanjing', '25', '江宁区'), city('无锡', 'wuxi', '510', '新吴区'), city('宁波', 'ningbo', '574', '鄞州区'), city('合肥', 'hefei', '551', '高新区')],
  south: [city('深圳', 'shenzhen', '755', '南山区'), city('广州', 'guangzhou', '20', '黄埔区'), city('佛山', 'foshan', '757', '顺德区'), city('厦门', 'xiamen', '592', '集美区'), city('长沙', 'changsha', '731', '岳麓区'), city('东莞', 'dongguan', '769', '松山湖')],
  north: [city('北京', 'beijing', '10', '亦庄'), city('天津', 'tianjin', '22', '滨海新区'), city('青岛', 'qingdao', '532', '黄岛区'), city('济南', 'jinan', '531', '历城区'), city('大连', 'dalian', '411', '金普新区'), city('西安', 'xian', '29', '高新区')],
}; // prettier-ignore
export const STREETS = ['科创路', '创业大道', '兴业路', '丰泽路', '工业北路', '云帆路', '星海街', '建设中路'];

export const SURNAMES = pairs('王 wang 李 li 张 zhang 刘 liu 陈 chen 杨 yang 赵 zhao 黄 huang 周 zhou 吴 wu 徐 xu 孙 sun 胡 hu 朱 zhu 高 gao 林 lin 何 he 郭 guo 马 ma 罗 luo 梁 liang 宋 song 郑 zheng 谢 xie 韩 han 唐 tang 冯 feng 于 yu 董 dong 萧 xiao'); // prettier-ignore
export const GIVEN = pairs('文博 wenbo 雅琴 yaqin 志强 zhiqiang 浩然 haoran 佳怡 jiayi 明轩 mingxuan 静怡 jingyi 思远 siyuan 立群 liqun 振华 zhenhua 丽娜 lina 婉清 wanqing 泽宇 zeyu 慧敏 huimin 海燕 haiyan 若曦 ruoxi 国栋 guodong 书瑶 shuyao 天佑 tianyou 玉兰 yulan 建平 jianping 晨曦 chenxi 子墨 zimo 雪梅 xuemei 俊杰 junjie 欣怡 xinyi 永健 yongjian 美玲 meiling 嘉豪 jiahao 春燕 chunyan'); // prettier-ignore

export const FIRST_NAMES = ['Olivia', 'Oscar', 'Hannah', 'Mateo', 'Chloe', 'Owen', 'Priya', 'Hugo', 'Nadia', 'Lukas', 'Elena', 'Ruth', 'Tom', 'Amelie', 'Jonas', 'Grace', 'Samuel', 'Ines', 'Patrick', 'Freya', 'Marc', 'Leila', 'Victor', 'Tessa']; // prettier-ignore
export const LAST_NAMES = {
  GB: ['Walker', 'Reid', 'Hughes', 'Barlow', 'Patel', 'Ashworth'],
  DE: ['Brandt', 'Lorenz', 'Hoffmann', 'Vogel', 'Seidel', 'Krüger'],
  FR: ['Moreau', 'Dubois', 'Lambert', 'Girard', 'Rousseau'],
  US: ['Carter', 'Nguyen', 'Ramirez', 'Bennett', 'Sullivan', 'Price'],
  AU: ['Campbell', 'Nolan', 'Haddad', 'Murray', 'Fraser'],
};

export const TITLES = {
  zh: ['总经理', '副总经理', '采购总监', '采购经理', '信息部经理', '生产总监', '设备主管', '技术总监', '财务经理', '厂长'],
  en: ['Managing Director', 'Head of Procurement', 'Plant Manager', 'IT Manager', 'Operations Director', 'Maintenance Lead', 'CTO', 'Finance Manager', 'Purchasing Manager'],
}; // prettier-ignore
export const UNITS = {
  zh: ['总经办', '采购部', '信息部', '生产部', '设备部', '技术中心', '财务部'],
  en: ['Management', 'Procurement', 'IT', 'Operations', 'Maintenance', 'Engineering', 'Finance'],
};

/** Invented companies abroad: name, city, industry; by country. */
export const ABROAD = {
  GB: ['Brightwater Foods Ltd.|London|food', 'Highland Robotics plc|Edinburgh|machinery', 'Castlegate Instruments Ltd.|Leeds|electronics', 'Fenwood Logistics Ltd.|Manchester|logistics', 'Marlow Health Group plc|Bristol|healthcare', 'Saltmarsh Energy Ltd.|London|energy', 'Thornbury Retail plc|Birmingham|retail', 'Redfern Components Ltd.|Birmingham|machinery', 'Kestrel Data Systems Ltd.|Bristol|software', 'Larkfield Training Ltd.|Leeds|education', 'Northmoor Construction plc|Manchester|construction', 'Ashdown Brewing Co.|Edinburgh|food'],
  DE: ['Nordwind Logistik GmbH|Hamburg|logistics', 'Lindental Maschinenbau GmbH|Köln|machinery', 'Rheinfeld Antriebe AG|Köln|machinery', 'Isarwerk Sensorik GmbH|München|electronics', 'Havelstrom Energie GmbH|Berlin|energy', 'Sonnfeld Bäckereien GmbH|Frankfurt|food', 'Elbtor Medizintechnik GmbH|Hamburg|healthcare', 'Falkenhof Software GmbH|Berlin|software', 'Mainbrück Bau AG|Frankfurt|construction', 'Alpenblick Molkerei eG|München|food', 'Taunus Präzision GmbH|Frankfurt|machinery', 'Spreeufer Handels GmbH|Berlin|retail'],
  FR: ['Atelier Valmont SAS|Paris|machinery', 'Lumière du Nord SA|Paris|energy', 'Clairval Santé SAS|Paris|healthcare', 'Moulin Bleu Alimentation|Paris|food', 'Transports Bellerive SA|Paris|logistics', 'Orsival Électronique SAS|Paris|electronics', 'Groupe Hautepierre|Paris|construction', 'Belcour Distribution SA|Paris|retail'],
  US: ['Lakeshore Instruments Inc.|Chicago|electronics', 'Blue Harbor Analytics|Boston|software', 'Cedar Ridge Foods, Inc.|Denver|food', 'Ironwood Machining LLC|Chicago|machinery', 'Pinnacle Cold Storage Inc.|Denver|logistics', 'Redwood Health Devices Inc.|Seattle|healthcare', 'Suncrest Solar LLC|Austin|energy', 'Granite Peak Builders Inc.|Denver|construction', 'Harborview Learning Co.|Boston|education', 'Prairie Star Packaging Inc.|Chicago|machinery', 'Silverlake Semiconductors Inc.|Austin|electronics', 'Evergreen Outfitters Inc.|Seattle|retail', 'Cascade Freight Systems|Seattle|logistics', 'Copperfield Beverages Inc.|Austin|food'],
  AU: ['Sunrise Learning Pty Ltd|Sydney|education', 'Redgum Mining Equipment Pty Ltd|Perth|machinery', 'Bluewattle Dairy Pty Ltd|Melbourne|food', 'Coral Bay Logistics Pty Ltd|Brisbane|logistics', 'Ironbark Energy Pty Ltd|Perth|energy', 'Yarra Medical Devices Pty Ltd|Melbourne|healthcare', 'Southern Cross Joinery Pty Ltd|Sydney|construction', 'Banksia Software Pty Ltd|Melbourne|software', 'Wharfside Grocers Pty Ltd|Sydney|retail', 'Outback Sensors Pty Ltd|Brisbane|electronics'],
}; // prettier-ignore
export const STREETS_ABROAD = {
  GB: ['Foundry Lane', 'Station Road', 'Canal Street'],
  DE: ['Werkstraße', 'Hafenallee', 'Gartenweg'],
  FR: ['rue des Ateliers', 'avenue du Canal', 'rue de la Gare'],
  US: ['Commerce Drive', 'Mill Street', 'Lakeview Avenue'],
  AU: ['Wharf Road', 'Enterprise Drive', 'Banksia Street'],
};

function pairs(text) {
  const words = text.split(' ');
  return Array.from({ length: words.length / 2 }, (_, n) => ({ text: words[2 * n], sound: words[2 * n + 1] }));
}

function city(name, sound, code, district) {
  return { name, sound, code, district };
}
