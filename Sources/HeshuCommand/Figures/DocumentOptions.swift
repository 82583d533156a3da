import ArgumentParser
import Heshu

/// What commands that need no pipeline read, and with how many workers.
struct DocumentOptions: ParsableArguments {
  @Argument(help: "Text files; - is standard input, which is also read where no file is named.", completion: .file())
  var files: [String] = []

  @Option(
    help:
      "What the files hold: text, or ndjson with a document {\"id\",\"text\"} a line, which may carry published, title, origin."
  )
  var documents = DocumentForm.text

  @Option(
    help: ArgumentHelp(
      "The encoding of all files, such as Big5; found for each one if not given.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "The day on which the documents were published, where they do not say it themselves.", valueName: "yyyy-mm-dd"))
  var published: Day?

  @Option(
    help: ArgumentHelp(
      "How many workers; as many as there are processors if not given. The table has one.", valueName: "count"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
    guard let encoding else { return }
    guard documents == .text else { throw ValidationError("--encoding is that of texts; ndjson is UTF-8") }
    guard DocumentReaders.knowsEncoding(encoding) else {
      throw ValidationError(
        "--encoding '\(encoding)': this system knows no such encoding; `iconv --list` shows those that it has")
    }
  }

  /// The documents that were named; standard input where none was.
  ///
  /// - Parameter segmentation: how documents above 8 MB are read.
  func reader(segmentation: Segmentation = .whole) -> NamedDocuments {
    NamedDocuments(files.isEmpty ? ["-"] : files, form: documents, encoding: encoding, segmentation: segmentation)
  }

  var workers: Int { jobs ?? Processors.count }
}

extension DocumentForm: ExpressibleByArgument {}
