import { z } from 'zod';
import { AppError } from '../../errors.ts';

const Text = z.string().default('');
const On = z.boolean().default(false);

const SlashCommand = z.object({
  command: z.string().regex(/^\/\S+$/),
  description: Text,
  usage_hint: Text,
  should_escape: On,
});

const Shortcut = z.object({
  type: z.enum(['message', 'global']),
  callback_id: z.string(),
  name: z.string(),
  description: Text,
});

const Agent = z.object({
  suggested_prompts: z.array(z.object({ title: z.string(), message: z.string() })).default([]),
});

/** The parts of an app manifest that a workspace acts on; whatever else it says is ignored. */
export const AppManifest = z.object({
  display_information: z.object({
    name: z.string().min(1),
    description: Text,
    long_description: Text,
    background_color: z
      .string()
      .regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i)
      .default('#4a154b'),
  }),
  features: z
    .object({
      app_home: z
        .object({
          home_tab_enabled: On,
          messages_tab_enabled: On,
          messages_tab_read_only_enabled: On,
        })
        .prefault({}),
      bot_user: z.object({ display_name: z.string().min(1) }).optional(),
      agent_view: Agent.optional(),
      assistant_view: Agent.optional(),
      slash_commands: z.array(SlashCommand).default([]),
      shortcuts: z.array(Shortcut).default([]),
    })
    .prefault({}),
  oauth_config: z
    .object({ scopes: z.object({ bot: z.array(z.string()).default([]) }).prefault({}) })
    .prefault({}),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
      interactivity: z.object({ is_enabled: On }).prefault({}),
    })
    .prefault({}),
});
export type AppManifest = z.infer<typeof AppManifest>;

/**
 * Reads an app manifest, already parsed from its YAML or JSON.
 *
 * @throws AppError `bad_input`, naming every field that is wrong.
 */
export function readManifest(manifest: unknown): AppManifest {
  const read = AppManifest.safeParse(manifest);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.') || 'manifest'}: ${issue.message}`);
  throw new AppError('bad_input', `The app manifest cannot be used. ${faults.join('; ')}`);
}
