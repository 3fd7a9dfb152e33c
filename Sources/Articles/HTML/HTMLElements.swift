/// What the elements and class names of pages mean for reading them.
enum HTMLElements {
  /// Never part of what a page tells.
  static let dropped: Set<String> = [
    "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "input",
    "textarea",
    "iframe", "svg", "canvas", "object", "embed", "video", "audio", "map", "dialog", "menu", "head", "option",
    "datalist",
    "math", "applet", "frameset",
  ]

  /// Elements that end the paragraph before them.
  static let blocks: Set<String> = [
    "html", "body", "main", "article", "section", "header", "hgroup", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul",
    "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot",
    "tr",
    "td", "th", "pre", "address", "hr", "details", "summary", "fieldset", "center", "time-line", "picture",
  ]

  /// Elements that can hold the whole article.
  static let containers: Set<String> = ["body", "main", "article", "section", "div", "td", "center"]

  /// Words in class names and identifiers of what surrounds an article.
  private static let surroundings: Set<String> = [
    "nav", "navbar", "navigation", "menu", "sidebar", "footer", "cookie", "cookies", "consent", "gdpr", "share",
    "sharing",
    "social", "related", "recommended", "recommendations", "recirc", "promo", "promotion", "newsletter", "subscribe",
    "subscription", "paywall", "comments", "comment", "disqus", "ad", "ads", "advert", "advertisement", "sponsored",
    "breadcrumb",
    "breadcrumbs", "toolbar", "popup", "modal", "overlay", "outbrain", "taboola", "trending", "popular", "tags",
    "taglist",
    "pagination", "pager", "skip", "masthead", "copyright", "login", "signup", "hidden", "screen-reader-text", "sr",
  ]

  static func isSurroundings(_ names: String) -> Bool {
    var word = [UInt8]()
    for byte in names.utf8 {
      if ByteScan.isLetter(byte) {
        // camelCase names are taken apart too.
        if ByteScan.isUpper(byte), let last = word.last, ByteScan.isLower(last) {
          if surroundings.contains(String(decoding: word, as: UTF8.self)) { return true }
          word.removeAll(keepingCapacity: true)
        }
        word.append(ByteScan.lowered(byte))
        continue
      }
      if surroundings.contains(String(decoding: word, as: UTF8.self)) { return true }
      word.removeAll(keepingCapacity: true)
    }
    return surroundings.contains(String(decoding: word, as: UTF8.self))
  }

  static func marker(_ name: String) -> TextUnit.Marker? {
    switch name {
    case "h1": .heading(1)
    case "h2": .heading(2)
    case "h3": .heading(3)
    case "h4": .heading(4)
    case "h5": .heading(5)
    case "h6": .heading(6)
    case "li", "dd", "dt": .listItem
    case "figcaption", "caption": .caption
    case "blockquote": .quote
    default: nil
    }
  }
}
