import { AppError } from '../../errors.ts';
import { withStore } from '../store.ts';
import { about, type Finding } from './finding.ts';

/** Opens the store, reads and writes. */
export async function checkStore(): Promise<Finding> {
  const { well, ill } = about('store');
  try {
    const { engine, schema, latencyMs } = await withStore((store) => store.check());
    return well(`${engine}, schema ${schema}, a read took ${latencyMs.toFixed(1)} ms`);
  } catch (error) {
    // A driver's message may hold the address with its password.
    const reason = error instanceof AppError ? error.message : 'It failed.';
    return ill(
      `${reason.replace(/\.?$/, '.')} Check DATABASE_URL, or that ROLECALL_DATA_DIR can be written and has space.`,
    );
  }
}
