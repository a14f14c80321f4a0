import type { Estimate } from '../../shared/debrief-views.ts';
import { percent } from '../lib/formats.ts';
import { t } from '../messages/charts.ts';

/** A share with the interval in which it probably lies: 79% (58% to 91%). */
export function estimateText({ share, low, high }: Estimate): string {
  return t('chart.estimate', { share: percent(share), low: percent(low), high: percent(high) });
}
