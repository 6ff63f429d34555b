import { css } from 'lit';

/** The colour of a channel, or of a record, as `--_tint` of whatever has its name as a class. To stand behind the rule that says what the tint is without one. */
export const channelTints = css`
  .chat { --_tint: var(--_channel-chat); }
  .sms { --_tint: var(--_channel-sms); }
  .social { --_tint: var(--_channel-social); }
  .voice { --_tint: var(--_channel-voice); }
  .email { --_tint: var(--_channel-email); }
  .custom { --_tint: var(--_channel-custom); }
  .record { --_tint: var(--_channel-case); }
`;
