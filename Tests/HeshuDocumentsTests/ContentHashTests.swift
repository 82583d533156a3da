import HeshuRecords
import Testing

@Suite struct ContentHashTests {
  /// The examples of FIPS 180-4.
  static let known: [(text: String, digest: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]

  @Test(arguments: known) func givesTheKnownDigest(text: String, digest: String) {
    let bytes = Array(text.utf8)
    #expect(ContentHash.hexadecimal(of: bytes) == digest)
    var hash = ContentHash()
    for index in bytes.indices { hash.update(bytes, index..<index + 1) }
    #expect(hash.hexadecimal == digest)
  }

  @Test func ignoresWhatLiesOutside() {
    var hash = ContentHash()
    hash.update([1, 2], 1..<9)
    #expect(hash.hexadecimal == ContentHash.hexadecimal(of: [2]))
    hash.update([3])
    #expect(hash.hexadecimal == ContentHash.hexadecimal(of: [2, 3]))
  }
}
