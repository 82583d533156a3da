#if PostgreSQL
  import CLibPQ

  /// The options that a connection's text sets.
  enum ConnectionOptions {
    struct Option {
      var keyword: String
      var value: String
      /// Whether libpq holds the value back from the eye.
      var isSecret: Bool
    }

    /// The options that are set; nil where libpq cannot understand the text.
    static func parse(_ text: String) -> [Option]? {
      var message: UnsafeMutablePointer<CChar>?
      guard let first = PQconninfoParse(text, &message) else {
        PQfreemem(message)
        return nil
      }
      defer { PQconninfoFree(first) }
      var options: [Option] = []
      var place = first
      while let keyword = place.pointee.keyword {
        if let value = place.pointee.val {
          let isHidden = place.pointee.dispchar.map { String(cString: $0) } == "*"
          options.append(
            Option(keyword: String(cString: keyword), value: String(cString: value), isSecret: isHidden))
        }
        place += 1
      }
      return options
    }
  }
#endif
