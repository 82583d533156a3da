#if XLSX
  import Foundation

  /// Programs of others that open our workbooks and write some for us. Where one is missing its tests are skipped, which the log shows; `Scripts/setup tests` installs
  /// them, and in CI they must be there.
  enum Clients {
    static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

    static let hasOffice = isCI || (try? run("soffice", ["--version"]).status) == 0
    static let hasPython = isCI || (try? run("python3", ["-c", "import openpyxl, python_calamine"]).status) == 0

    /// The script that compares formulas with what stands beside them.
    static let comparison = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Scripts/compare-formulas"
    ).standardized.path

    /// Runs a program and gives its status and output.
    static func run(_ program: String, _ arguments: [String], input: String = "") throws -> (
      status: Int32, output: String
    ) {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [program] + arguments
      let (output, stdin) = (Pipe(), Pipe())
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      process.standardInput = stdin
      try process.run()
      stdin.fileHandleForWriting.write(Data(input.utf8))
      try stdin.fileHandleForWriting.close()
      let bytes = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }

    /// Runs a Python script with arguments.
    static func python(_ script: String, _ arguments: String...) throws -> String {
      let result = try run("python3", ["-c", script] + arguments)
      guard result.status == 0 else { throw ClientFailure(program: "python3", status: result.status) }
      return result.output
    }

    /// Lets LibreOffice convert a file, with every formula computed anew.
    static func convert(_ file: String, to format: String, in folder: ScratchFolder, into place: String = "") throws {
      let profile = folder.file("profile")
      try FileManager.default.createDirectory(atPath: profile + "/user", withIntermediateDirectories: true)
      // Without this LibreOffice shows the values that stand in the file.
      try folder.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """, "profile/user/registrymodifications.xcu")
      let result = try run(
        "timeout",
        [
          "120", "soffice", "-env:UserInstallation=file://\(profile)", "--headless", "--convert-to", format, "--outdir",
          folder.file(place), file,
        ])
      guard result.status == 0 else { throw ClientFailure(program: "soffice", status: result.status) }
    }
  }

  struct ClientFailure: Error {
    var program: String
    var status: Int32
  }
#endif
