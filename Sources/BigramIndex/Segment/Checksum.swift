/// The checksum of all index files: xxHash64's rounds over 32-byte stripes.
///
/// A flipped bit changes the 64-bit state for certain, since each step can be undone; it is missed
/// only when the 32 bits kept of it happen to agree. Runs at memory speed without special
/// instructions, unlike CRC-32 without them.
enum Checksum {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  static func sum32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let sum = sum64(bytes)
    return UInt32(truncatingIfNeeded: sum ^ (sum >> 32))
  }

  static func sum64(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lane0 = prime1 &+ prime2
    var lane1 = prime2
    var lane2: UInt64 = 0
    var lane3 = 0 &- prime1
    var offset = 0
    while offset <= bytes.count - 32 {
      lane0 = round(lane0, word(bytes, offset))
      lane1 = round(lane1, word(bytes, offset + 8))
      lane2 = round(lane2, word(bytes, offset + 16))
      lane3 = round(lane3, word(bytes, offset + 24))
      offset += 32
    }
    var sum = rotated(lane0, 1) &+ rotated(lane1, 7) &+ rotated(lane2, 12) &+ rotated(lane3, 18)
    sum = sum &+ UInt64(bytes.count)
    while offset < bytes.count {
      sum = rotated(sum ^ (UInt64(bytes[offset]) &* prime5), 11) &* prime1
      offset += 1
    }
    sum = (sum ^ (sum >> 33)) &* prime2
    sum = (sum ^ (sum >> 29)) &* prime3
    return sum ^ (sum >> 32)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotated(lane &+ input &* prime2, 31) &* prime1
  }

  @inline(__always)
  private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
    (value << count) | (value >> (64 - count))
  }
}
