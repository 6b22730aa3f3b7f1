import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../src/answer/index/index.ts';
import { indexNames, nameWords } from '../../../src/answer/index/names.ts';
import { loadLibrary } from '../../../src/knowledge/load.ts';
import { VIEW } from '../../helpers/default-view.ts';
import { knowledgeDir, role } from '../../helpers/knowledge.ts';

const { names } = indexOf(VIEW);
const rolesOf = (name: string) => names.get(nameWords(name))?.roles;

describe('a role is found by', () => {
  test('its title and every alias and alternative title, none of which is another role’s', () => {
    const own = [...VIEW.roles.values()].flatMap(({ id, title, aliases, titles }) =>
      [title, ...aliases, ...titles.map((one) => one.title)].map((name) => [name, id] as const),
    );
    for (const [name, id] of own) {
      const found = names.get(nameWords(name));
      if (!found?.ambiguous) expect([name, found?.roles]).toEqual([name, [id]]);
    }
  });

  test('its name with words in their other forms', () => {
    expect(rolesOf('technical team leaders')).toEqual(['technical-team-lead']);
    expect(rolesOf('engineering mgr')).toEqual(['engineering-manager']);
    expect(rolesOf('vice president of engineering')).toEqual(['vp-of-engineering']);
  });

  test('a name that means several, with all of them', () => {
    expect(names.get(nameWords('lead tech'))).toMatchObject({
      ambiguous: true,
      roles: ['technical-lead', 'lead-technician'],
    });
  });

  test('a loose everyday word, which is marked as such', () => {
    expect(names.get(nameWords('manager'))).toMatchObject({ roles: ['manager'], weak: true });
    expect(names.get(nameWords('engineering manager'))?.weak).toBe(false);
  });
});

test('a variant of one role’s name never takes another role’s own name', () => {
  const view = loadLibrary(
    knowledgeDir({
      'vocabulary/name-variants.yaml': 'cook: [chef]\n',
      'roles/chef.yaml': role('Chef'),
    }),
  );
  expect(indexNames(view).get(['chef'])?.roles).toEqual(['chef']);
});
