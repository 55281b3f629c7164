/** Opens the answer to a question when an option is chosen, and says whether it was the right one. */
export function connectQuiz(root: Document): void {
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const question = target.closest('[data-question]');
    const details = question?.querySelector('details');
    const verdict = question?.querySelector('[data-verdict]');
    const says = target.dataset['says'];
    if (!details || !verdict || says === undefined) return;
    details.open = true;
    verdict.textContent = says;
  });
}
