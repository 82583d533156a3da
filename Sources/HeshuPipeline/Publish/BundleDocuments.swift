/// The list of documents in bundles of pipelines with a ledger.
public enum BundleDocuments {
  /// The member lists all documents that the outputs rest on, in the form of the manifest; the bundle holds the new ones alone.
  public static let name = "DOCUMENTS"
}
