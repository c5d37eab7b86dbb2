import { Component, type ReactNode } from 'react';
import { Fault } from './fault.tsx';

/** Keeps a fault in one part of the page from taking the rest with it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return 'error' in this.state ? <Fault error={this.state.error} /> : this.props.children;
  }
}
