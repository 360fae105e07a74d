(function () {
  var d = document, r = d.documentElement, dark = matchMedia('(prefers-color-scheme: dark)');
  var all = function (what, at) { return [].slice.call((at || d).querySelectorAll(what)); };

  // The theme: that of the surroundings, until somebody chooses.
  var button = d.getElementById('theme');
  function isDark() { var t = r.getAttribute('data-theme'); return t ? t === 'dark' : dark.matches; }
  function show() { button.setAttribute('aria-pressed', isDark()); }
  button.hidden = false;
  button.addEventListener('click', function () { r.setAttribute('data-theme', isDark() ? 'light' : 'dark'); show(); });
  dark.addEventListener('change', show);
  show();

  // Paper shows everything; a link opens what it leads into.
  var closed = [];
  addEventListener('beforeprint', function () {
    closed = all('details:not([open])');
    closed.forEach(function (e) { e.open = true; });
  });
  addEventListener('afterprint', function () { closed.forEach(function (e) { e.open = false; }); });
  function open() {
    var e = location.hash && d.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (; e; e = e.parentElement) { if (e.tagName === 'DETAILS') { e.open = true; } }
  }
  addEventListener('hashchange', open);
  open();

  // What is wider than its place can be reached by the keyboard.
  var wide = all('.fig,.tab');
  function reach() {
    wide.forEach(function (e) {
      if (e.scrollWidth > e.clientWidth + 1) { e.tabIndex = 0; } else { e.removeAttribute('tabindex'); }
    });
  }
  addEventListener('resize', reach);
  reach();

  // Tables to work with: sorted by any column, and searched.
  all('form.filter').forEach(function (form) {
    var table = d.getElementById(form.getAttribute('data-table')), body = table.tBodies[0];
    var rows = [].slice.call(body.rows), heads = [].slice.call(table.tHead.rows[0].cells);
    var search = form.querySelector('input'), order = form.querySelector('.narrow select');
    var status = form.querySelector('[role=status]'), clear = form.querySelector('.clear');
    var choices = all('select[data-column]', form), said = '';
    form.hidden = false;
    function key(row, at) { var c = row.cells[at]; return c.getAttribute('data-s') || c.textContent.trim(); }
    choices.forEach(function (select) {
      var at = +select.getAttribute('data-column'), seen = {};
      rows.forEach(function (row) { seen[row.cells[at].textContent.trim()] = 1; });
      Object.keys(seen).sort().forEach(function (word) { select.add(new Option(word, word)); });
    });
    function tell() {
      var shown = rows.filter(function (row) { return !row.hidden; }).length;
      status.textContent = form.getAttribute('data-count').replace('{n}', shown).replace('{all}', rows.length) + said;
    }
    function filter() {
      var word = search.value.trim().toLowerCase();
      rows.forEach(function (row) {
        var fits = !word || row.textContent.toLowerCase().indexOf(word) >= 0;
        choices.forEach(function (select) {
          var at = +select.getAttribute('data-column');
          fits = fits && (!select.value || row.cells[at].textContent.trim() === select.value);
        });
        row.hidden = !fits;
      });
      clear.hidden = !(word || choices.some(function (select) { return select.value; }));
      tell();
    }
    function sort(at, down) {
      rows.sort(function (a, b) {
        return key(a, at).localeCompare(key(b, at), r.lang, { numeric: true }) * (down ? -1 : 1);
      });
      rows.forEach(function (row) { body.appendChild(row); });
      heads.forEach(function (head, place) {
        head.setAttribute('aria-sort', place === at ? (down ? 'descending' : 'ascending') : 'none');
      });
      order.value = at;
      said = form.getAttribute(down ? 'data-down' : 'data-up').replace('{column}', heads[at].textContent.trim().toLowerCase());
      tell();
    }
    heads.forEach(function (head, at) {
      var name = head.textContent, push = d.createElement('button');
      push.type = 'button';
      push.textContent = name;
      head.textContent = '';
      head.appendChild(push);
      order.add(new Option(name, at));
      push.addEventListener('click', function () { sort(at, head.getAttribute('aria-sort') === 'ascending'); });
    });
    [search].concat(choices).forEach(function (e) { e.addEventListener('input', filter); });
    order.addEventListener('change', function () { sort(+order.value, false); });
    clear.addEventListener('click', function () {
      search.value = '';
      choices.forEach(function (select) { select.value = ''; });
      filter();
      search.focus();
    });
    form.addEventListener('submit', function (e) { e.preventDefault(); });
    sort(0, false);
    said = '';
    tell();
  });
})();
