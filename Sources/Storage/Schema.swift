import GRDB

/// The database's tables, and how older ones become them.
///
/// `journal` and `content` are the source of truth; `article`, `file`, `analysis` and `item` follow from them, and
/// ``Verifier`` proves it. Names and keys are blobs where text may hold a zero byte, which SQLite text can't bind.
enum Schema {
  /// "DOSS": tells a dossier database from any other SQLite file.
  static let applicationID = 0x444F_5353

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 journal, story and reports") { try $0.execute(sql: journalAndStory) }
    return migrator
  }

  private static let journalAndStory = """
    CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;

    CREATE TABLE content (sha256 TEXT UNIQUE NOT NULL, bytes BLOB NOT NULL);

    CREATE TABLE journal (
      entry INTEGER PRIMARY KEY,
      report INTEGER NOT NULL,
      kind TEXT NOT NULL,
      name BLOB NOT NULL,
      display TEXT NOT NULL,
      article TEXT,
      sha256 TEXT,
      sidecar TEXT,
      -- The identity that this entry's article had before it stated its URL.
      formerly TEXT,
      code TEXT,
      message TEXT
    );
    CREATE INDEX journal_report ON journal (report);
    CREATE INDEX journal_article ON journal (article, entry);
    CREATE INDEX journal_content ON journal (sha256, entry);

    CREATE TABLE article (
      id TEXT PRIMARY KEY NOT NULL,
      -- The journal entry of the current version; null once withdrawn.
      entry INTEGER,
      statesURL INTEGER NOT NULL,
      -- SHA-256 of the versions, oldest first, separated by spaces.
      versions TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE file (
      name BLOB PRIMARY KEY NOT NULL,
      display TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      sidecar TEXT,
      article TEXT NOT NULL,
      device INTEGER, inode INTEGER, size INTEGER, modified INTEGER, changed INTEGER
    ) WITHOUT ROWID;
    CREATE INDEX file_article ON file (article);
    CREATE INDEX file_content ON file (sha256);

    CREATE TABLE rejected (
      name BLOB PRIMARY KEY NOT NULL,
      display TEXT NOT NULL,
      sha256 TEXT,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      since TEXT NOT NULL,
      report INTEGER NOT NULL,
      device INTEGER, inode INTEGER, size INTEGER, modified INTEGER, changed INTEGER
    ) WITHOUT ROWID;

    CREATE TABLE analysis (
      sha256 TEXT NOT NULL,
      display TEXT NOT NULL,
      -- Empty where there is none: null would be unique every time.
      sidecar TEXT NOT NULL,
      analyzer INTEGER NOT NULL,
      payload BLOB NOT NULL
    );
    CREATE UNIQUE INDEX analysis_key ON analysis (sha256, display, sidecar, analyzer);

    -- A table with row identifiers, because payloads are large: the indexes stay small and deep pages are read once.
    CREATE TABLE item (
      stage INTEGER NOT NULL, key BLOB NOT NULL, id BLOB NOT NULL, producer BLOB NOT NULL, payload BLOB NOT NULL
    );
    CREATE UNIQUE INDEX item_block ON item (stage, key, id, producer);
    CREATE INDEX item_producer ON item (stage, producer, key, id);

    CREATE TABLE report (
      number INTEGER PRIMARY KEY,
      created TEXT NOT NULL,
      analyzer INTEGER NOT NULL,
      json BLOB NOT NULL,
      change BLOB NOT NULL,
      counts BLOB NOT NULL,
      rendered INTEGER NOT NULL
    );
    CREATE INDEX report_unrendered ON report (number) WHERE rendered = 0;

    CREATE TABLE reader (name TEXT PRIMARY KEY NOT NULL, report INTEGER NOT NULL) WITHOUT ROWID;
    """
}
