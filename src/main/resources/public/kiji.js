// What the page does not need, but is nicer with: keys, addresses without empty parts, and suggestions.
(function () {
  'use strict';

  const box = document.getElementById('q');

  function typing(target) {
    return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
  }

  // "/" goes to the search box; j and k go through the headlines, o opens one; n and p go on and back,
  // and "?" tells so.
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) return;
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
    } else if (event.key === 'o') {
      const headline = headlines().find(function (one) { return one === document.activeElement; });
      if (headline) headline.click();
    } else if (event.key === 'n' || event.key === 'p') {
      const link = document.querySelector('a[rel="' + (event.key === 'n' ? 'next' : 'prev') + '"]');
      if (link) link.click();
    } else if (event.key === '?') {
      const keys = document.querySelector('details.keys');
      keys.open = !keys.open;
      if (keys.open) keys.querySelector('summary').focus();
    }
  });

  function headlines() {
    return Array.from(document.querySelectorAll('.results h3 a, .headlines li > a'));
  }

  // The words found in an article, one after another.
  const jump = document.querySelector('.matches');
  const marks = Array.from(document.querySelectorAll('.story mark'));
  let mark = -1;
  if (jump) jump.addEventListener('click', function (event) {
    event.preventDefault();
    if (mark >= 0) marks[mark].classList.remove('now');
    mark = (mark + 1) % marks.length;
    marks[mark].classList.add('now');
    marks[mark].scrollIntoView({ block: 'center' });
  });

  document.querySelectorAll('button.copy').forEach(function (button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(document.getElementById('citation').textContent)
        .then(function () { button.textContent = button.dataset.copied; });
    });
  });

  function move(step) {
    const all = headlines();
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
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

// Suggestions while a search is typed: a combobox as in the ARIA practices. Keys that belong to an
// input method (kana on their way to kanji) are left to it.
(function () {
  'use strict';

  const box = document.getElementById('q');
  if (!box || !window.fetch || !window.AbortController) return;
  const form = box.form;
  const home = form.getAttribute('action');
  const list = document.createElement('ul');
  const PAUSE = 90;
  let typed = box.value;
  let active = -1;
  let pause = 0;
  let asking = null;

  list.id = 'suggested';
  list.className = 'suggested';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.dataset.suggestions);
  box.insertAdjacentElement('afterend', list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');

  // A list that is being walked through is not replaced, one that was closed not opened again.
  function stopAsking() {
    clearTimeout(pause);
    if (asking) asking.abort();
  }

  function close() {
    stopAsking();
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function option(suggestion, number) {
    const item = document.createElement('li');
    const text = document.createElement('span');
    item.id = 'suggested-' + number;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.className = suggestion.kind;
    text.textContent = suggestion.text;
    item.append(text);
    item.suggestion = suggestion;
    return item;
  }

  function show(suggestions) {
    if (!suggestions.length || document.activeElement !== box) {
      close();
      return;
    }
    list.replaceChildren.apply(list, suggestions.map(option));
    list.hidden = false;
    active = -1;
    box.setAttribute('aria-expanded', 'true');
    box.removeAttribute('aria-activedescendant');
  }

  function ask() {
    if (asking) asking.abort();
    if (typed.trim() === '') {
      close();
      return;
    }
    asking = new AbortController();
    fetch(home + 'api/suggest?q=' + encodeURIComponent(typed), { signal: asking.signal })
      .then(function (answer) { return answer.ok ? answer.json() : { suggestions: [] }; })
      .then(function (answer) { show(answer.suggestions); })
      .catch(function () { /* another question came, or the server is gone: no suggestions */ });
  }

  function choose(suggestion) {
    const ui = form.querySelector('input[name="ui"]');
    close();
    if (suggestion.articleId) {
      location.assign(home + 'articles/' + encodeURIComponent(suggestion.articleId) + (ui ? '?ui=' + ui.value : ''));
    } else {
      box.value = suggestion.text;
      form.requestSubmit();
    }
  }

  function move(step) {
    stopAsking();
    const count = list.children.length;
    if (active >= 0) list.children[active].setAttribute('aria-selected', 'false');
    active = active + step;
    if (active < -1) active = count - 1;
    if (active >= count) active = -1;
    if (active < 0) {
      box.value = typed;
      box.removeAttribute('aria-activedescendant');
      return;
    }
    const item = list.children[active];
    item.setAttribute('aria-selected', 'true');
    item.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', item.id);
    if (!item.suggestion.articleId) box.value = item.suggestion.text;
    else box.value = typed;
  }

  box.addEventListener('input', function () {
    typed = box.value;
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });

  box.addEventListener('keydown', function (event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(list.children[active].suggestion);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      box.value = typed;
      close();
    }
  });

  // The box keeps the focus while the list is clicked.
  list.addEventListener('mousedown', function (event) { event.preventDefault(); });
  list.addEventListener('click', function (event) {
    const item = event.target.closest('li');
    if (item) choose(item.suggestion);
  });
  box.addEventListener('blur', close);
  form.addEventListener('submit', close);
})();
