/** Does `work` in a task of its own, soon: a timer of a frame that nobody has seen yet may be a second late, a message is not. */
export function afterThis(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener(
    'message',
    () => {
      port1.close();
      work();
    },
    { once: true },
  );
  port1.start();
  port2.postMessage(undefined);
}
