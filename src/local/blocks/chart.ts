import { decimal, list, object, string, typed } from './shape.ts';

const label = string(20);
const point = object({ 'label!': label, 'value!': decimal });
const series = object({ 'name!': label, 'data!': list(point, 20) });
const axes = object({ 'categories!': list(label, 20), x_label: string(50), y_label: string(50) });
const plotted = object({ 'series!': list(series, 6), 'axis_config!': axes });

/** The chart of a `data_visualization`. */
export const chart = typed({
  pie: object({ 'segments!': list(point, 6) }),
  bar: plotted,
  line: plotted,
  area: plotted,
});
