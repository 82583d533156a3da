import ArgumentParser

@main
struct HeshuMain: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "heshu")
}
