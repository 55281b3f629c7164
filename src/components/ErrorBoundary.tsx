import { Component, type ReactNode } from 'react';

type Props = {
  children: ReactNode;
  /** Shown in place of what threw; nothing by default. */
  fallback?: ReactNode;
};

/** Keeps a fault in one part from taking the rest of the page with it. Words made at build stand outside and stay. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? (this.props.fallback ?? null) : this.props.children;
  }
}
