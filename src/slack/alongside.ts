import type { App } from '@slack/bolt';

/** What works beside an app. */
export interface Companion {
  start(): void;
  /** Begins nothing more; resolves when the store may be closed, as far as this goes. */
  close(): Promise<void>;
}

/** Lets it work from the app's start to its stop. */
export function alongside(app: App, companion: Companion): void {
  const start = app.start.bind(app);
  app.start = (async (...args: Parameters<App['start']>) => {
    const started = await start(...args);
    companion.start();
    return started;
  }) as App['start'];
  const stop = app.stop.bind(app);
  app.stop = async (...args) => {
    await companion.close();
    return stop(...args);
  };
}
