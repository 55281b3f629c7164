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

test('what throws before it was ever drawn leaves what the page was served with, and later gives way to nothing', () => {
  hush();
  document.body.innerHTML = '<main><b>served</b></main>';
  const { container, rerender } = render(
    <ErrorBoundary about="a" servedIn="main">
      <Broken />
    </ErrorBoundary>,
  );
  expect(container).toHaveTextContent('served');
  rerender(
    <ErrorBoundary about="b" servedIn="main">
      drawn
    </ErrorBoundary>,
  );
  expect(container).toHaveTextContent('drawn');
  rerender(
    <ErrorBoundary about="c" servedIn="main">
      <Broken />
    </ErrorBoundary>,
  );
  expect(container).toBeEmptyDOMElement();
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
