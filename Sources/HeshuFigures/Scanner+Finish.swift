/// What needs the whole document.
extension Scanner {
  mutating func finish() {
    resolvePeriods()
    linkFigures()
  }
}
