/** An app with a bit of everything, for tests of the workspace. */
export const manifest = {
  display_information: { name: 'Echo', description: 'Says it again', background_color: '#336699' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'Echo', always_online: true },
    slash_commands: [
      { command: '/echo', description: 'Says it again', usage_hint: '[anything]', should_escape: false },
      { command: '/slow', description: 'Never answers' },
      { command: '/escaped', description: 'Gets mentions', should_escape: true },
    ],
    shortcuts: [
      { type: 'message', callback_id: 'repeat', name: 'Repeat this', description: 'Says it again' },
      { type: 'global', callback_id: 'begin', name: 'Begin', description: 'Opens a window' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'app_mentions:read',
        'channels:history',
        'channels:read',
        'chat:write',
        'commands',
        'im:history',
        'im:read',
        'im:write',
        'reactions:write',
        'users:read',
        'assistant:write',
        'team:read',
      ],
    },
  },
  settings: {
    event_subscriptions: { bot_events: ['app_mention', 'message.channels', 'message.im', 'app_home_opened'] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};
