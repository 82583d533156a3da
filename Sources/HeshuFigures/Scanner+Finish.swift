/// What needs the whole document.
extension Scanner {
  mutating func finish() {
    resolvePeriods()
    if options.linksFigures { linkFigures() }
  }
}
