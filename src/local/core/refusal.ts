/**
 * A thing that Slack would not let a person do, or that failed on the app's side.
 *
 * @property code Slack's code where it has one.
 * @property message Fit to be shown.
 */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}
