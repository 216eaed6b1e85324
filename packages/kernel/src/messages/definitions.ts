import { area } from './message.js';

/** Problems of definition documents and publishing. */
export const definitions = area({
  unknown_kind: { status: 404, en: 'There is no kind of definition "{kind}".', 'zh-CN': '没有定义类型“{kind}”。' },
  bad_definition: {
    status: 422,
    en: 'The definition has none of the forms that are possible here.',
    'zh-CN': '定义不符合此处允许的任何形式。',
  },
  bad_name: {
    status: 422,
    en: 'A name begins with a letter and holds at most 48 of a-z, 0-9 and _.',
    'zh-CN': '名称须以字母开头，仅含 a-z、0-9、_，最多 48 个字符。',
  },
  reserved_name: { status: 422, en: 'The name "{name}" is reserved.', 'zh-CN': '名称“{name}”为保留字。' },
  duplicate_name: { status: 422, en: 'The name "{name}" is used twice.', 'zh-CN': '名称“{name}”重复。' },
  unknown_role: { status: 422, en: 'There is no role "{role}".', 'zh-CN': '没有角色“{role}”。' },
  unknown_numbering: {
    status: 422,
    en: 'There is no numbering rule "{numbering}".',
    'zh-CN': '没有编号规则“{numbering}”。',
  },
  unknown_view: { status: 422, en: 'There is no view "{view}".', 'zh-CN': '没有视图“{view}”。' },
  unknown_user: { status: 422, en: 'There is no user "{user}".', 'zh-CN': '没有用户“{user}”。' },
  unknown_step: { status: 422, en: 'There is no workflow step "{step}".', 'zh-CN': '没有工作流步骤“{step}”。' },
  not_a_reference: {
    status: 422,
    en: 'The field "{field}" does not point to "{module}".',
    'zh-CN': '字段“{field}”未指向“{module}”。',
  },
  not_indexable: {
    status: 422,
    en: 'The field "{field}" cannot be indexed or unique.',
    'zh-CN': '字段“{field}”不能建立索引或设为唯一。',
  },
  condition_too_far: {
    status: 422,
    en: 'A condition here speaks of the record itself: "{field}" is a field of another one.',
    'zh-CN': '此条件只能引用本记录的字段，“{field}”属于其他记录。',
  },
  bad_pattern: {
    status: 422,
    en: 'This is not a pattern (RE2): {pattern}',
    'zh-CN': '不是有效的正则表达式（RE2）：{pattern}',
  },
  no_pattern: {
    status: 422,
    en: 'Values of the field "{field}" are no text that could have a pattern.',
    'zh-CN': '字段“{field}”的值不是文本，不能设置格式。',
  },
  not_matchable: {
    status: 422,
    en: 'Values of the field "{field}" cannot be compared this way.',
    'zh-CN': '字段“{field}”的值不支持这种比较方式。',
  },
  condition_on_itself: {
    status: 422,
    en: 'The condition of "{field}" cannot depend on the field itself.',
    'zh-CN': '字段“{field}”的条件不能依赖该字段本身。',
  },
  no_options: {
    status: 422,
    en: 'The field "{field}" has no options to choose from.',
    'zh-CN': '字段“{field}”没有可选项。',
  },
  not_a_path: {
    status: 422,
    en: 'The field "{field}" has no stages: it is no picklist.',
    'zh-CN': '字段“{field}”不是单选字段，不能用作阶段路径。',
  },
  not_groupable: {
    status: 422,
    en: 'Records cannot be put into columns by the field "{field}": it is no picklist.',
    'zh-CN': '字段“{field}”不是单选字段，不能用作看板的列。',
  },
  not_a_time: {
    status: 422,
    en: 'Records cannot stand in a calendar by the field "{field}": it holds no date.',
    'zh-CN': '字段“{field}”不是日期或日期时间，不能用于日历。',
  },
  another_time: {
    status: 422,
    en: 'The field "{field}" is not of the kind that events begin by: dates end by dates, moments by moments.',
    'zh-CN': '字段“{field}”与开始字段的类型不同：日期须配日期，日期时间须配日期时间。',
  },
  same_layout: {
    status: 422,
    en: 'The layout "{layout}" is for the same page, business types, roles and device, and has the same order: nothing says which of the two is meant.',
    'zh-CN': '布局“{layout}”适用于相同的页面、业务类型、角色和设备，且顺序相同，无法判断应使用哪一个。',
  },
  bad_link: {
    status: 422,
    en: 'A link begins with http:// or https:// and a site that is written out; in its path or query stands {{ record.field }}.',
    'zh-CN': '链接须以 http:// 或 https:// 加明确的网站地址开头，路径或查询参数中可引用 {{ record.字段 }}。',
  },
  unknown_workflow: {
    status: 422,
    en: 'There is no workflow "{workflow}" of this module.',
    'zh-CN': '此模块没有工作流“{workflow}”。',
  },
  one_at_a_time: {
    status: 422,
    en: 'The button "{button}" is about one record at a time: it cannot be offered for several.',
    'zh-CN': '按钮“{button}”一次只针对一条记录，不能用于批量操作。',
  },
  not_manual: {
    status: 422,
    en: 'The workflow "{workflow}" is not started by hand.',
    'zh-CN': '工作流“{workflow}”不是手动触发的。',
  },
  not_a_flag: {
    status: 422,
    en: 'The field "{field}" does not say yes or no.',
    'zh-CN': '字段“{field}”不是“是/否”字段。',
  },
  not_a_colour: {
    status: 422,
    en: 'Records cannot be coloured by the field "{field}": it is no picklist.',
    'zh-CN': '字段“{field}”不是单选字段，不能用来着色。',
  },
  not_a_cover: {
    status: 422,
    en: 'The field "{field}" makes no cover: it holds neither an image nor an option.',
    'zh-CN': '字段“{field}”既不是图片也不是单选字段，不能用作封面。',
  },
  not_a_parent: {
    status: 422,
    en: 'The field "{field}" makes no tree: it does not point at records of the same module.',
    'zh-CN': '字段“{field}”不是指向本模块的关联字段，不能用来构成树。',
  },
  nothing_shown: {
    status: 422,
    en: 'Every column is hidden.',
    'zh-CN': '所有的列都被隐藏了。',
  },
  default_does_not_fit: {
    status: 422,
    en: 'The field "{field}" cannot begin with "{default}".',
    'zh-CN': '字段“{field}”不能以“{default}”为默认值。',
  },
  already_defined: { status: 409, en: 'There is another "{name}" already.', 'zh-CN': '已存在不同的“{name}”。' },
  other_address: { status: 422, en: 'This address belongs to "{name}".', 'zh-CN': '此地址属于“{name}”。' },
  not_drafted: { status: 422, en: 'There is no draft of "{name}".', 'zh-CN': '“{name}”没有草稿。' },
  values_not_unique: {
    status: 422,
    en: 'Records hold the same value of "{field}" more than once.',
    'zh-CN': '现有记录的“{field}”存在重复值。',
  },
  publish_blocked: {
    status: 503,
    en: 'The tables are too busy to be changed. Try again later.',
    'zh-CN': '数据表繁忙，暂时无法变更，请稍后重试。',
  },
  built_in: {
    status: 422,
    en: '"{name}" is built in and cannot be changed.',
    'zh-CN': '“{name}”为内置定义，不可更改。',
  },
  newer_version: {
    status: 422,
    en: 'This was made by a newer version of the product: version {version} is understood here.',
    'zh-CN': '该文件由更新版本的产品生成，此处仅支持版本 {version}。',
  },
  name_in_use: {
    status: 422,
    en: 'A published field is called "{name}": remove that one, publish, and rename then.',
    'zh-CN': '已发布的字段正在使用名称“{name}”：请先删除该字段并发布，再改名。',
  },
  immutable: { status: 422, en: '"{name}" cannot be changed once published.', 'zh-CN': '“{name}”发布后不可更改。' },
  not_convertible: {
    status: 422,
    en: '"{name}" cannot become a field of this type: its values mean nothing there. For a reference, the other module needs a unique text, number or code to find records by.',
    'zh-CN':
      '“{name}”不能转换为该类型：现有数据无法对应。若转换为关联字段，目标模块须有唯一的文本、编号或编码字段，才能按其查找记录。',
  },
  unfit_values: {
    status: 422,
    en: 'Do not fit the new type: {values}. They are kept aside, and empty in the field.',
    'zh-CN': '无法转换为新类型：{values}。这些值将另行保留，字段中显示为空。',
  },
  extends_unknown: {
    status: 422,
    en: 'There is no "{name}" to add to.',
    'zh-CN': '要扩展的“{name}”不存在。',
  },
  owned_by_package: {
    status: 422,
    en: '"{name}" belongs to the package "{package}": add to it with `extends`.',
    'zh-CN': '“{name}”属于定义包“{package}”，请使用 `extends` 扩展。',
  },
  package_conflicts: {
    status: 409,
    en: 'The package and the application have each changed the same. Choose whose form holds.',
    'zh-CN': '定义包与当前应用修改了相同的内容，请选择以哪一方为准。',
  },
  drafted_already: {
    status: 409,
    en: 'There is an unpublished draft of "{name}": publish or discard it first.',
    'zh-CN': '“{name}”有未发布的草稿，请先发布或放弃。',
  },
  draft_changed: { status: 409, en: 'Somebody else saved this draft meanwhile.', 'zh-CN': '该草稿已被他人保存。' },
  needs_confirmation: {
    status: 409,
    en: 'Publishing this loses data; confirm each loss.',
    'zh-CN': '发布会丢失数据，请逐项确认。',
  },
  unpublishable: {
    status: 422,
    en: 'The drafts cannot be published as they are.',
    'zh-CN': '草稿存在错误，无法发布。',
  },
  nothing_to_publish: { status: 409, en: 'There is nothing to publish.', 'zh-CN': '没有可发布的内容。' },
  publish_withdrawn: { status: 409, en: 'The publish was withdrawn.', 'zh-CN': '该次发布已撤回。' },
  publish_over: {
    status: 409,
    en: 'The publish is over: it cannot be withdrawn any more.',
    'zh-CN': '该次发布已结束，无法撤回。',
  },
  publish_running: { status: 409, en: 'Another publish is running.', 'zh-CN': '另一次发布正在进行。' },
});
