import { Component, type ReactNode } from 'react';
import { toTrustedHtml } from './staticPictures.ts';

type Props = {
  children: ReactNode;
  /** When this changes, what threw is tried again; unlike a `key`, it leaves alone what did not throw. */
  about?: string;
  /** Selects what holds the part in the page as it was served: where it throws before it was ever drawn, that stays. */
  servedIn?: string | undefined;
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

  /** What the page was served with, read when it is needed; undefined once anything was drawn in its place. */
  private served: string | undefined;
  private wasDrawn = false;

  override componentDidMount() {
    this.wasDrawn = !this.state.failed;
  }

  override componentDidUpdate() {
    this.wasDrawn ||= !this.state.failed;
  }

  override render() {
    const { children, servedIn } = this.props;
    if (!this.state.failed) return children;
    if (servedIn === undefined || this.wasDrawn) return null;
    // Until this is committed the page holds what it was served with.
    this.served ??= document.querySelector(servedIn)?.innerHTML ?? '';
    return (
      <div style={{ display: 'contents' }} dangerouslySetInnerHTML={{ __html: toTrustedHtml(this.served) }} />
    );
  }
}
