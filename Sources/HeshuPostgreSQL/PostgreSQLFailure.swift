#if PostgreSQL
  import HeshuRecords

  /// Says what a failure of the server means for the one who runs the pipeline.
  enum PostgreSQLFailure {
    /// - Parameters:
    ///   - state: the five letters of SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html).
    ///   - message: the server's words, without secrets.
    static func explain(_ state: String?, _ message: String, isAlive: Bool, store: String) -> StoreError {
      if !isAlive || state?.hasPrefix("57P") == true {
        return StoreError(
          .interrupted, store: store, message: "the connection was lost: \(message)",
          hint: "nothing was loaded; see to the server and run again")
      }
      let (kind, hint): (StoreError.Kind, String?) =
        switch state?.prefix(2) {
        case "55", "40": (.locked, "wait until it is done and run again")
        case "42" where state == "42501": (.inputOutput, "grant the user what it needs on the schema and its tables")
        case "53": (.inputOutput, "make room on the server and run again")
        case "25" where state == "25006": (.inputOutput, "connect to the primary server, which can be written")
        case "22" where message.contains("encoding"), "22" where state == "22P05":
          (.inputOutput, "load into a database with the encoding UTF8")
        default: (.inputOutput, nil)
        }
      return StoreError(kind, store: store, message: message, hint: hint)
    }
  }
#endif
