import { Component, type ReactNode } from 'react';

type Props = {
  children: ReactNode;
  /** When this changes, what threw is tried again; unlike a `key`, it leaves alone what did not throw. */
  about?: string;
};

type State = { failedAbout: string | undefined; failed: boolean };

/** Keeps a fault in one part from taking the rest of the page with it. Words made at build stand outside and stay. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, failedAbout: undefined };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps({ about }: Props, { failed, failedAbout }: State): State {
    return failed && failedAbout === about ? { failed, failedAbout } : { failed: false, failedAbout: about };
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
