import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from './ErrorBoundary.tsx';

// @vitest-environment happy-dom

function Broken(): never {
  throw new Error('broken');
}

/** React reports what a boundary catches; that is expected here. */
const hush = () => vi.spyOn(console, 'error').mockImplementation(() => {});

test('what does not throw is drawn as it is', () => {
  render(<ErrorBoundary>words</ErrorBoundary>);
  expect(screen.getByText('words')).toBeInTheDocument();
});

test('what throws gives way to nothing, and its neighbours stay', () => {
  hush();
  render(
    <p>
      before
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>
      after
    </p>,
  );
  expect(screen.getByText('beforeafter')).toBeInTheDocument();
});

test('about something else it tries again, and what did not throw stays mounted', () => {
  hush();
  const { rerender } = render(
    <ErrorBoundary about="a">
      <Broken />
    </ErrorBoundary>,
  );
  rerender(<ErrorBoundary about="a">still nothing</ErrorBoundary>);
  expect(screen.queryByText('still nothing')).toBeNull();
  rerender(
    <ErrorBoundary about="b">
      <b>mended</b>
    </ErrorBoundary>,
  );
  const mended = screen.getByText('mended');
  rerender(
    <ErrorBoundary about="c">
      <b>mended</b>
    </ErrorBoundary>,
  );
  expect(screen.getByText('mended')).toBe(mended);
});

test('with a new key it tries again', () => {
  hush();
  const { rerender } = render(
    <ErrorBoundary key="a">
      <Broken />
    </ErrorBoundary>,
  );
  rerender(<ErrorBoundary key="b">mended</ErrorBoundary>);
  expect(screen.getByText('mended')).toBeInTheDocument();
});
