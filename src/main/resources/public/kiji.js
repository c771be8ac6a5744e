// What the page does not need, but is nicer with: keys, and addresses without empty parts.
(function () {
  'use strict';

  const box = document.getElementById('q');

  function typing(target) {
    return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
  }

  // "/" goes to the search box; j and k go through the headlines.
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target)) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === 'j' || event.key === 'k') {
      move(event.key === 'j' ? 1 : -1);
    }
  });

  function move(step) {
    const headlines = Array.from(document.querySelectorAll('.results h3 a'));
    const at = headlines.indexOf(document.activeElement);
    const next = headlines[at < 0 ? (step > 0 ? 0 : headlines.length - 1) : at + step];
    if (next) {
      next.focus();
      next.closest('li').scrollIntoView({ block: 'nearest' });
    }
  }

  // An empty date or box would only make the address longer.
  document.addEventListener('submit', function (event) {
    const empty = Array.from(event.target.querySelectorAll('input')).filter(function (input) {
      return input.value === '' && input.name !== 'q';
    });
    empty.forEach(function (input) { input.disabled = true; });
    setTimeout(function () { empty.forEach(function (input) { input.disabled = false; }); }, 0);
  });

  // Coming back from an article, the dates are what the results show, not what was typed.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) document.querySelectorAll('form').forEach(function (form) { form.reset(); });
  });
})();
