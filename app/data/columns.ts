import type { Words } from '#domain/locale.ts'

export type Column = {
  readonly name: string
  readonly titles: Words
  readonly datatype: 'string' | 'number' | 'integer' | 'date'
}

/** The columns of `/data/figures.csv`. Names stay; new columns come at the end. */
export const FIGURE_COLUMNS: readonly Column[] = [
  column('month', 'Month', '月份'),
  column('by', 'Counted by: town, unit, service or area', '统计方式'),
  column('id', 'Which unit, service or area', '单位、服务或者地点'),
  column('measure', 'Measure', '指标'),
  column('version', 'Version of the definition', '定义版本', 'integer'),
  column('name', 'Number of the measure', '数值名称'),
  column('value', 'Value: a count, whole days, or a share from 0 to 1', '数值', 'number'),
  column('note', 'partial: without a few people who could be picked out', '备注'),
]

/** The columns of `/data/cases.csv`. */
export const CASE_COLUMNS: readonly Column[] = [
  column('reference', 'Reference number', '受理编号'),
  column('service', 'Service', '服务'),
  column('area', 'Subdistrict or township', '街道或者乡镇'),
  column('unit', 'Unit', '单位'),
  column('received_on', 'First day', '第一天', 'date'),
  column('stage', 'Stage', '阶段'),
  column('decided_on', 'Decided', '决定', 'date'),
  column('closed_on', 'Closed', '结束', 'date'),
  column('clocks', 'Deadlines: name, last day, day it stopped', '期限：名称、最后一天、办好那天'),
]

function column(name: string, en: string, zh: string, datatype: Column['datatype'] = 'string'): Column {
  return { name, titles: { en, 'zh-Hans': zh }, datatype }
}
