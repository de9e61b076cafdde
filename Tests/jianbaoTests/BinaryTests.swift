import Testing

@Suite struct BinaryTests {
  @Test func placeholder() {}
}
