#if arch(x86_64) && canImport(_Builtin_intrinsics)
private import _Builtin_intrinsics.intel
private import _Builtin_intrinsics.intel.cpuid
#endif

/// The rounds of SHA-256 in the instructions that newer x86 processors have for them: five to six times as
/// fast as plain arithmetic, where the digest took a quarter of a post's time.
///
/// The compiler's own module of intrinsics is all that is needed, and `-msha` (`Package.swift`), which
/// lets it encode these instructions where they are asked for and nowhere else.
enum SHA256Instructions {
  /// Nil where the processor, or the compiler for it, does not have them.
  static var compression: SHA256.Compression? {
    #if arch(x86_64) && canImport(_Builtin_intrinsics)
    var (eax, ebx, ecx, edx): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    let extendedFeatures: UInt32 = 7
    let isKnown = __get_cpuid_count(extendedFeatures, 0, &eax, &ebx, &ecx, &edx) == 1
    guard isKnown, ebx >> 29 & 1 == 1 else { return nil }
    return { compress($0, into: &$1) }
    #else
    return nil
    #endif
  }

  #if arch(x86_64) && canImport(_Builtin_intrinsics)
  private typealias Words = SIMD4<UInt32>

  private static func compress(_ blocks: UnsafeRawBufferPointer, into state: inout SHA256.State) {
    guard let base = blocks.baseAddress else { return }
    var rounds = Rounds(state)
    SHA256.constants.withUnsafeBytes { constants in
      for start in stride(from: 0, to: blocks.count, by: 64) {
        rounds.take(base + start, constants)
      }
    }
    state = rounds.state
  }

  /// The state as the instructions want it: the letters of each half by turns, from the last to the first.
  private struct Rounds {
    var feba: Words
    var hgdc: Words

    init(_ state: SHA256.State) {
      feba = Words(state[5], state[4], state[1], state[0])
      hgdc = Words(state[7], state[6], state[3], state[2])
    }

    var state: SHA256.State {
      SHA256.State(
        feba[3], feba[2], hgdc[3], hgdc[2], feba[1], feba[0], hgdc[1], hgdc[0])
    }

    @inline(__always)
    mutating func take(_ block: UnsafeRawPointer, _ constants: UnsafeRawBufferPointer) {
      let before = self
      var (first, second) = (bigEndian(block), bigEndian(block + 16))
      var (third, fourth) = (bigEndian(block + 32), bigEndian(block + 48))
      for round in stride(from: 0, to: 256, by: 64) {
        if round > 0 {
          first = scheduled(first, second, third, fourth)
          second = scheduled(second, third, fourth, first)
          third = scheduled(third, fourth, first, second)
          fourth = scheduled(fourth, first, second, third)
        }
        fourRounds(first, constants, at: round)
        fourRounds(second, constants, at: round &+ 16)
        fourRounds(third, constants, at: round &+ 32)
        fourRounds(fourth, constants, at: round &+ 48)
      }
      feba &+= before.feba
      hgdc &+= before.hgdc
    }

    @inline(__always)
    private mutating func fourRounds(
      _ input: Words, _ constants: UnsafeRawBufferPointer, at offset: Int
    ) {
      let sums = input &+ constants.loadUnaligned(fromByteOffset: offset, as: Words.self)
      let later = Words(lowHalf: sums.highHalf, highHalf: .zero)
      hgdc = words(_mm_sha256rnds2_epu32(register(hgdc), register(feba), register(sums)))
      feba = words(_mm_sha256rnds2_epu32(register(feba), register(hgdc), register(later)))
    }
  }

  /// The four words of the message schedule that follow sixteen.
  @inline(__always)
  private static func scheduled(
    _ first: Words, _ second: Words, _ third: Words, _ fourth: Words
  ) -> Words {
    let seventhFromEnd = Words(third[1], third[2], third[3], fourth[0])
    let sums = words(_mm_sha256msg1_epu32(register(first), register(second))) &+ seventhFromEnd
    return words(_mm_sha256msg2_epu32(register(sums), register(fourth)))
  }

  @inline(__always)
  private static func bigEndian(_ bytes: UnsafeRawPointer) -> Words {
    let read = bytes.loadUnaligned(as: Words.self)
    return Words(
      read[0].byteSwapped, read[1].byteSwapped, read[2].byteSwapped, read[3].byteSwapped)
  }

  @inline(__always)
  private static func register(_ words: Words) -> __m128i {
    unsafeBitCast(words, to: __m128i.self)
  }

  @inline(__always)
  private static func words(_ register: __m128i) -> Words {
    unsafeBitCast(register, to: Words.self)
  }
  #endif
}
