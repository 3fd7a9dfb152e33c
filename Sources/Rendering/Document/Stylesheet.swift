/// The looks of every page, in it: light or dark as the reader's system is, and for paper.
enum Stylesheet {
  static let text = """
    :root { --text: #1c1c1e; --soft: #5b5b60; --page: #fdfdfb; --card: #ffffff; --line: #d9d9d6; --link: #0b57a4;
      --mark: #fff1a8; --added: #1f6f43; --corroborated: #0b57a4; --contradicted: #a3231c; --revised: #8a5200;
      --retracted: #6a3d8f; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #ececea; --soft: #a9a9ad; --page: #17181a; --card: #1f2123; --line: #3a3c3f; --link: #8ab8f0;
        --mark: #5b5110; --added: #7fd1a3; --corroborated: #8ab8f0; --contradicted: #ff9d94; --revised: #f0be6b;
        --retracted: #cfa8ee; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 60rem; padding: 1rem 1.25rem 4rem; background: var(--page); color: var(--text);
      font: 1.05rem/1.55 Charter, "Iowan Old Style", Georgia, serif; }
    nav, .meta, figcaption, .badge, summary { font-family: system-ui, sans-serif; font-size: 0.875rem; }
    nav { display: flex; flex-wrap: wrap; gap: 1.25rem; padding-bottom: 0.75rem; border-bottom: 1px solid var(--line); }
    a { color: var(--link); }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 0.5rem; background: var(--card); padding: 0.5rem; }
    h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.25rem 0 0.5rem; }
    h2 { font-size: 1.3rem; margin: 2.25rem 0 0.75rem; border-bottom: 1px solid var(--line); }
    h3 { font-size: 1.08rem; margin: 1.25rem 0 0.25rem; }
    h4 { font-size: 1rem; margin: 0 0 0.5rem; }
    p { margin: 0.35rem 0; }
    .lead { font-size: 1.15rem; }
    .meta, .note, figcaption, .context { color: var(--soft); }
    article { margin: 0.75rem 0; padding: 0.6rem 1rem; background: var(--card); border: 1px solid var(--line);
      border-left: 4px solid var(--line); border-radius: 4px; overflow-wrap: anywhere; }
    article.added { border-left-color: var(--added); }
    article.corroborated { border-left-color: var(--corroborated); }
    article.contradicted, article.conflict, article.rejected { border-left-color: var(--contradicted); }
    article.revised { border-left-color: var(--revised); }
    article.retracted { border-left-color: var(--retracted); }
    .badge { border: 1px solid currentColor; border-radius: 3px; padding: 0 0.35rem; white-space: nowrap; }
    .badge.added { color: var(--added); }
    .badge.corroborated { color: var(--corroborated); }
    .badge.contradicted, .badge.open, .badge.rejected { color: var(--contradicted); }
    .badge.revised { color: var(--revised); }
    .badge.retracted { color: var(--retracted); }
    .evidence { margin: 0.6rem 0; }
    blockquote { margin: 0; padding-left: 0.8rem; border-left: 2px solid var(--line); white-space: pre-line; }
    mark { background: var(--mark); color: inherit; }
    code { font-size: 0.9em; overflow-wrap: anywhere; }
    .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; margin: 0.75rem 0; }
    .side { border: 1px solid var(--line); border-radius: 4px; padding: 0.6rem 0.9rem; }
    ul { padding-left: 1.2rem; }
    ul.timeline { list-style: none; padding-left: 0; border-left: 2px solid var(--line); }
    ul.timeline > li { padding: 0 0 0.75rem 1rem; }
    summary { cursor: pointer; }
    @media print { nav, .skip { display: none; } details > * { display: block; } body { max-width: none; } }
    """
}
