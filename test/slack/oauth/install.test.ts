import { afterEach, describe, expect, test } from 'vitest';
import { failingStore } from '../../helpers/failing-store.ts';
import { Browser, installing } from '../../helpers/installing.ts';
import { Places } from '../../store/helpers/place.ts';

describe('installing', () => {
  const places = new Places();
  afterEach(() => places.clear());
  const one = async () => {
    const down = await failingStore((await places.fresh({ now: Date.now })).store);
    return { ...down, ...(await installing(down.store, ['TACME'])) };
  };

  test('begins with a page that nobody may frame or keep, and a cookie that no script reads', async () => {
    const { url } = await one();
    const { status, text, headers } = await new Browser('TACME').visit(`${url}/slack/install`);
    expect(status).toBe(200);
    expect(text).toContain('Add Rolecall to Slack');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^slack-app-oauth-state=\S{32}; Secure; HttpOnly; Path=\/; Max-Age=600$/);
    const authorize = new URL(/<a href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '');
    expect(Object.fromEntries(authorize.searchParams)).toEqual({
      client_id: '12.34',
      scope: 'app_mentions:read,assistant:write,chat:write,commands,im:history,users:read',
      state: expect.stringMatching(/^\S{32}$/),
    });
  });

  test('is good once, in the browser that began, and with a state that we made', async () => {
    const { store, agree, url } = await one();
    const browser = new Browser('TACME');
    const location = await agree(browser);
    const thief = await new Browser('TACME').visit(location);
    expect(thief.status).toBe(400);
    expect(thief.text).toContain('began in another browser');
    expect(await store.teams()).toEqual([]);
    expect((await browser.visit(location)).status).toBe(200);
    const again = new Browser('TACME');
    again.take('slack-app-oauth-state', new URL(location).searchParams.get('state') ?? '');
    expect((await again.visit(location)).status).toBe(400);
    again.take('slack-app-oauth-state', 'made-up');
    expect((await again.visit(`${url}/slack/oauth_redirect?code=c&state=made-up`)).status).toBe(400);
  });

  test('that is declined at Slack, or that Slack does not complete, changes nothing and says so', async () => {
    const { store, agree, url } = await one();
    const declined = await new Browser('TACME').visit(`${url}/slack/oauth_redirect?error=access_denied`);
    expect(declined.text).toContain('You did not agree at Slack');
    const browser = new Browser('TACME');
    const location = new URL(await agree(browser));
    location.searchParams.set('code', '<script>stolen</script>');
    const refused = await browser.visit(location.href);
    expect(refused.status).toBe(502);
    expect(refused.text).toContain('Slack did not complete the installation');
    expect(refused.text).not.toMatch(/script|stolen|invalid_code/);
    expect(await store.teams()).toEqual([]);
  });

  test('of a whole organisation is refused with the reason', async () => {
    const { store, agree, slack } = await one();
    slack.organisation = true;
    const browser = new Browser('TACME');
    const { status, text } = await browser.visit(await agree(browser));
    expect(status).toBe(400);
    expect(text).toContain('one workspace at a time');
    expect(await store.teams()).toEqual([]);
  });

  test('is refused aloud while the store is down, before it and on the way back', async () => {
    const { fail, mend, agree, url } = await one();
    const browser = new Browser('TACME');
    const location = await agree(browser);
    fail();
    for (const address of [`${url}/slack/install`, location]) {
      const { status, text } = await browser.visit(address);
      expect(status).toBe(503);
      expect(text).toContain('We can’t keep an installation at the moment');
    }
    mend();
    expect((await browser.visit(await agree(browser))).status).toBe(200);
  });

  test('keeps neither a token of the installer nor more than the ids of who they are', async () => {
    const { store, install } = await one();
    await install('TACME');
    const record = await store.forTeam('TACME').installations.get();
    expect(record?.installation).toEqual({
      team: { id: 'TACME', name: expect.any(String) },
      bot: {
        token: expect.stringMatching(/^xoxb-/),
        id: 'B0ROLECALL',
        userId: 'U0ROLECALL',
        scopes: expect.any(Array),
      },
      appId: 'A0ROLECALL',
      user: { id: 'U000000001' },
      isEnterpriseInstall: false,
      authVersion: 'v2',
    });
  });
});
