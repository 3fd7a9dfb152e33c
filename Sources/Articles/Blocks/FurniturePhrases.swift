/// The phrases of ``FurnitureRules``, folded as ``FoldedText`` does.
enum FurniturePhrases {
  /// Whole lines.
  static let whole: Set<String> = [
    "advertisement", "advertisements", "advertising", "ad", "ads", "sponsored", "sponsored content", "promoted",
    "promoted stories",
    "share", "share this", "share this article", "share this story", "share this page", "share article", "sharing",
    "tweet",
    "email", "email this article", "print", "print this article", "save", "bookmark", "copy link", "link copied",
    "comment",
    "comments", "leave a comment", "view comments", "post a comment", "reply", "report", "report this", "like",
    "follow",
    "follow us", "follow us on twitter", "follow us on facebook", "read more", "read more here", "read full story",
    "more",
    "more on this story", "more stories", "more news", "related", "related articles", "related stories",
    "related content",
    "related topics", "related news", "related links", "related coverage", "recommended", "recommended stories",
    "recommended for you", "you may also like", "you might also like", "most read", "most popular", "most viewed",
    "most shared", "trending", "trending now", "popular", "top stories", "latest", "latest news", "latest stories",
    "editors' picks", "editor's picks", "don't miss", "must read", "in this article", "on this page", "contents",
    "table of contents", "sign up", "sign in", "log in", "login", "log out", "register", "subscribe", "subscribe now",
    "newsletter", "newsletters", "menu", "home", "homepage", "search", "skip to content", "skip to main content",
    "skip to navigation", "skip advertisement", "skip past newsletter promotion", "back to top", "top", "back", "next",
    "previous", "next article", "previous article", "next story", "previous story", "load more", "show more",
    "see more",
    "see all", "view all", "view more", "view gallery", "view image", "full screen", "expand", "collapse", "close",
    "dismiss",
    "open", "hide", "loading", "play", "play video", "pause", "mute", "watch", "watch now", "watch live", "listen",
    "listen to this article", "listen to article", "live", "video", "audio", "gallery", "photos", "image", "images",
    "pictures",
    "topics", "tags", "filed under", "categories", "category", "news", "world", "world news", "us news", "uk news",
    "politics",
    "business", "opinion", "sport", "sports", "breaking", "breaking news", "exclusive", "updated", "published",
    "posted",
    "last updated", "first published", "source", "sources", "sort by", "newest", "oldest", "filter", "filters",
    "key events",
    "all updates", "pinned", "pinned post", "new updates available", "accept", "accept all", "reject all",
    "manage cookies",
    "cookie settings", "cookie policy", "privacy policy", "terms of use", "terms of service", "terms and conditions",
    "contact us", "about us", "about", "contact", "help", "advertise", "advertise with us", "careers", "sitemap", "rss",
    "image source", "article continues below", "article continues below advertisement", "story continues below",
    "story continues below advertisement", "continue reading", "continue reading the main story", "story continues",
    "continues after promotion", "thank you for reading", "what to read next", "up next", "now playing", "end of",
    "ends",
    "gift this article", "give this article", "give feedback", "send us feedback", "change text size", "toggle caption",
    "hide caption", "enlarge this image", "purchase licensing rights", "view source version", "our standards",
    "read next",
    "download app", "get the app", "swipe", "scroll", "translate", "select language", "edition", "english", "donate",
    "support us", "jump to", "go to", "my account", "account", "notifications", "alerts", "weather", "ad feedback",
    "toggle navigation", "main menu", "main navigation", "site navigation", "primary navigation", "breadcrumb",
  ]

  /// Starts of lines, by their first byte, whatever follows.
  static let openings = byFirstByte(openingList)

  /// Starts of lines that may also begin a sentence of a story.
  static let doubtfulOpenings = byFirstByte(doubtfulOpeningList)

  private static func byFirstByte(_ list: [String]) -> [UInt8: [String]] {
    Dictionary(grouping: list) { $0.utf8.first ?? 0 }
  }

  private static let openingList = [
    "powered by ", "sign up for our", "sign up to our", "sign up for the", "sign up here", "subscribe to our",
    "subscribe now", "read more:", "read more about", "read more on", "read more from", "read also", "also read",
    "read next", "read the full ", "click here", "tap here", "follow us ", "follow @",
    "find us on", "like us on", "copyright 20", "copyright 19", "copyright ©", "copyright (c)", "©", "(c) 20",
    "(c) 19", "share on ", "share via ", "share to ", "join the conversation", "join the discussion", "related:",
    "see also:", "watch:", "watch live:", "listen:", "photos:", "in pictures:", "gallery:", "tags:", "filed under",
    "topics:", "categories:", "posted in:", "source site", "source link", "source url", "original source:",
    "originally published on", "originally published by", "originally published in", "originally published at",
    "this post first appeared", "this post originally", "this article originally",
    "this article first", "this story was originally", "view comments", "leave a reply", "leave a comment",
    "comments (", "sort by", "we use cookies", "this site uses", "this website uses", "by using this site",
    "by continuing to", "accept cookies", "you have reached", "you've reached your", "already a subscriber",
    "become a member", "editing by ", "(reporting by", "(editing by", "(compiled by", "(writing by", "(written by",
    "(additional reporting", "our standards:", "with inputs from", "jump to ", "skip to ", "view this post", "@media",
    "@import", "a version appeared",
    "view original", "image source", "please enable", "enable javascript", "your browser does", "create an account",
    "notify me", "save my name", "your email address", "required fields", "next article", "previous article",
    "next post", "previous post", "theme by", "proudly powered", "a version of this article",
    "a version of this story", "the views expressed", "the opinions expressed", "got a tip", "do you have a story",
    "advertisement", "comments on this story", "comments on this article", "comments are ", "commenting on this",
    "please read our", "please note that comments", "share this article on", "share this story on",
  ]

  private static let doubtfulOpeningList = [
    "sign up ", "subscribe ", "read our", "read:", "click to", "click on", "copyright ", "share this ",
    "download the ", "download our ", "get the latest", "get our ", "get all the", "join our ", "related story",
    "see also", "source:", "first published on", "this content was", "contact the ", "contact us", "to comment",
    "terms of ", "privacy ", "cookie", "support our ", "support quality", "for more information", "for more news",
    "for more on", "for full coverage", "press release", "go to the ", "back to ", "more on ", "more from ",
    "more about ", "more:", "view on ", "see more", "send us ", "have you been affected", "would you like",
    "email us ", "e-mail us ", "what do you think", "let us know", "loading", "log in to", "sign in to",
    "scroll down", "swipe to", "try our ", "buy now", "designed by", "hosted by", "print this", "print edition",
    "page ",
  ]

  /// Parts of lines, by their first byte, whatever stands around them.
  static let legal = bytesByFirst([
    "all rights reserved", "may not be published, broadcast", "may not be reproduced", "this material may not",
    "accept all cookies", "for the content of external", "affiliate commission",
  ])

  /// Parts of lines that a story may also speak of.
  static let doubtfulLegal = bytesByFirst([
    "cookie policy", "privacy policy", "terms of service", "terms of use", "terms and conditions", "newsletter",
  ])

  /// A table of 256 entries.
  private static func bytesByFirst(_ list: [String]) -> [[[UInt8]]] {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for phrase in list.map({ Array($0.utf8) }) { table[Int(phrase[0])].append(phrase) }
    return table
  }

  /// What a number counts on a page.
  static let counted: Set<String> = [
    "posts", "post", "comments", "comment", "shares", "share", "likes", "like", "views", "view", "min read",
    "minute read",
    "minutes read", "mins read", "min", "retweets", "followers", "reactions", "updates", "new updates", "photos",
    "images",
    "videos", "hours ago", "hour ago", "minutes ago", "minute ago", "mins ago", "days ago", "day ago", "weeks ago",
    "replies",
    "results", "items", "new posts",
  ]

  /// Where a page can be shared.
  static let services: Set<String> = [
    "facebook", "twitter", "x", "whatsapp", "linkedin", "flipboard", "pinterest", "reddit", "email", "e-mail", "print",
    "share",
    "tweet", "telegram", "messenger", "tumblr", "instagram", "youtube", "mastodon", "bluesky", "threads", "copy",
    "link", "sms",
    "save", "comment", "comments", "mail", "google", "google+", "pocket", "line", "rss", "and", "copylink", "copied",
    "url", "tiktok",
  ]
}
