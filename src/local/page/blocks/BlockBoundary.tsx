import { Component, type ReactNode } from 'react';

interface Props {
  type: string;
  children: ReactNode;
}

/** Says which block could not be drawn, in its place. */
export class BlockBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <div className="unsupported">This “{this.props.type}” block can't be drawn.</div>;
  }
}
