import type { View } from '../../knowledge/library.ts';
import type { Role } from '../../knowledge/schema.ts';
import type { Hit } from '../index/retrieval.ts';
import type { Wish } from '../read/wish.ts';

/** What one answer about one role is to be made from. */
export interface Subject {
  readonly role: Role & { readonly id: string };
  readonly wish: Wish;
  /** The claim that fits the question best, where one fits well: it becomes the first line. */
  readonly hit?: Hit;
  readonly view: View;
  readonly today: string;
}
