import type { View } from '../../knowledge/library.ts';
import { isAmount } from '../compose/choose.ts';
import { outlookAnswer } from '../compose/outlook.ts';
import { payAnswer } from '../compose/pay.ts';
import type { Reading } from '../read/reading.ts';
import { wishOf } from '../read/wish.ts';
import type { Answer } from '../types.ts';

/** "$91,502… whose salary is that?": finds the role by a figure's value. */
export function byAmount(reading: Reading, view: View, today: string): Answer | undefined {
  const wish = wishOf(reading);
  for (const { value, unit, rounded } of reading.amounts) {
    if (unit === 'plain' || (rounded && value % 1_000 === 0 && value < 50_000)) continue;
    for (const role of view.roles.values()) {
      const pay = role.pay.figures.find((figure) => !figure.occupation && unit === 'money' && isAmount(figure, value));
      if (pay) return payAnswer({ role, wish, view, today });
      const growth = role.outlook.figures.find((figure) => unit === 'percent' && isAmount(figure, value));
      if (growth && reading.intents.has('outlook')) return outlookAnswer({ role, wish, view, today });
    }
  }
  return undefined;
}
