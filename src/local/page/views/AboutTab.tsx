import { useWorkspace } from '../state/workspace.ts';
import { Avatar } from '../ui/Avatar.tsx';

/** What the app's manifest says of it. */
export function AboutTab() {
  const { state, person } = useWorkspace();
  const { app } = state;
  return (
    <div className="home">
      <div className="home__inner about">
        <header>
          <Avatar of={person(app.botUserId)} size={72} />
          <div>
            <h2>{app.name}</h2>
            <p>{app.description}</p>
          </div>
        </header>
        {app.longDescription.split(/\n+/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {state.commands.length > 0 && (
          <>
            <h3>Commands</h3>
            <dl>
              {state.commands.map((one) => (
                <div key={one.command}>
                  <dt>
                    <code>
                      {one.command} {one.usageHint}
                    </code>
                  </dt>
                  <dd>{one.description}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </div>
  );
}
